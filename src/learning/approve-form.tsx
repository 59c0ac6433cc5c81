import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { languageNames, languages, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { trainingKindWords, words } from './messages.ts'
import { trainingKinds } from './training-kinds.ts'
import type { Typed } from './typed-day.ts'

interface Props {
  readonly formId: string
  readonly typed: Typed | undefined
  readonly chosen: Readonly<Record<string, readonly string[]>> | undefined
  readonly problems: readonly { field?: string; text: string }[]
}

/** What a manager approves a provider for. */
export function ApproveForm({ formId, typed, chosen, problems }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  const day = (name: string) => ({
    name, language, problem: problemAt(problems, name),
    value: { year: typed?.[`${name}-year`] ?? '', month: typed?.[`${name}-month`] ?? '', day: typed?.[`${name}-day`] ?? '' },
  })
  return (
    <Form id="approve" formId={formId} language={language}>
      <Choices
        name="training" kind="radio" legend={say('training')} chosen={[typed?.training ?? '']} language={language} problem={problemAt(problems, 'training')}
        options={trainingKinds.map((value) => ({ value, label: trainingKindWords[value][language] }))}
      />
      <Choices
        name="languages" kind="checkbox" legend={say('inLanguages')} chosen={chosen?.languages ?? []} language={language} problem={problemAt(problems, 'languages')}
        options={languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
      />
      <DateField {...day('from')} legend={say('firstDay')} hint={say('dayHint')} />
      <DateField {...day('through')} legend={say('lastDay')} hint={say('lastDayHint')} />
      <Actions><Button>{say('approveButton')}</Button></Actions>
    </Form>
  )
}
