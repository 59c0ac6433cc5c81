import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { speak } from '#platform/languages.ts'
import { isEmpty, type Answer, type Question, type TypedDate } from './application-form.ts'
import { factsOf } from './draft-facts.ts'
import { formWords, questionWords } from './form-messages.ts'
import { words } from './messages.ts'
import { shownAnswers } from './shown-answers.ts'

interface Props {
  readonly two: readonly { readonly question: Question; readonly answer: Answer; readonly other: Answer | undefined }[]
  readonly formId: string
}

/** Both answers that two devices wrote, in full, and the question which one stays. */
export function TwoAnswers({ two, formId }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  const inWords = (question: Question, answer: Answer | undefined) => {
    if (isEmpty(answer)) return say('twoEmpty')
    if (typeof answer === 'string' && question !== 'language') return answer
    const shown = shownAnswers(factsOf({ [question]: answer }), language).find((one) => one.question === question)!.answer
    const parts = answer as TypedDate
    return shown !== formWords.noAnswer[language] ? shown : [parts.month, parts.day, parts.year].join(' / ')
  }
  return (
    <Form formId={formId} language={language}>
      <Notice tone="warning" title={say('twoTitle')}>{say('twoLead')}</Notice>
      {two.map(({ question, answer, other }) => (
        <Choices
          key={question} kind="radio" name={`keep-${question}`} legend={questionWords[question][language]} chosen={['saved']}
          language={language}
          options={[
            { value: 'saved', label: inWords(question, answer), hint: say('twoSaved') },
            { value: 'other', label: inWords(question, other), hint: say('twoOther') },
          ]}
        />
      ))}
      <Actions>
        <Button name="_then" value="settle">{say('keepChoice')}</Button>
      </Actions>
    </Form>
  )
}
