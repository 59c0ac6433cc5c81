import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { TextField } from '#design/text-field.tsx'
import { useLanguage } from '#design/language.tsx'
import { languageNames, languages, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { commitments, educationLevels, feeWays, livedExperiences, type Answer, type Question, type TypedDate } from './application-form.ts'
import { formWords, questionHints, questionWords } from './form-messages.ts'

interface Props {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly problems: readonly { field?: string; text: string }[]
}

const noDate: TypedDate = { month: '', day: '', year: '' }

/** How each question is asked. */
export function QuestionField({ question, answer, problems }: Props) {
  const language = useLanguage()
  const say = speak(formWords, language)
  const common = {
    name: question, language, problem: problemAt(problems, question), hint: questionHints[question]?.[language],
  }
  const wording = questionWords[question][language]
  const text = typeof answer === 'string' ? answer : ''
  switch (question) {
    case 'givenNames': return <TextField {...common} label={wording} value={text} autoComplete="given-name" spellCheck={false} />
    case 'familyNames': return <TextField {...common} label={wording} value={text} autoComplete="family-name" spellCheck={false} />
    case 'chosenName': return <TextField {...common} label={wording} value={text} autoComplete="nickname" spellCheck={false} optional />
    case 'phone': return <TextField {...common} label={wording} value={text} type="tel" inputMode="tel" autoComplete="tel" width="medium" optional />
    case 'bornOn': return <DateField {...common} legend={wording} value={typeof answer === 'object' ? (answer as TypedDate) : noDate} birthday />
    case 'language':
      return (
        <Choices
          {...common} kind="radio" legend={wording} chosen={[text || language]}
          options={languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
        />
      )
    case 'printedGivenNames': case 'printedFamilyNames':
      return <TextField {...common} label={wording} value={text} autoComplete="off" spellCheck={false} />
    case 'voucher': return <TextField {...common} label={wording} value={text} width="medium" autoComplete="off" spellCheck={false} />
    case 'educationLevel':
      return (
        <Choices
          {...common} kind="radio" legend={wording} chosen={[text]}
          options={educationLevels.map((value) => ({ value, label: say(`educationLevel-${value}`) }))}
        />
      )
    case 'commitment':
      return (
        <Choices
          {...common} kind="checkbox" legend={wording} chosen={Array.isArray(answer) ? (answer as string[]) : []}
          options={commitments.map((value) => ({ value, label: say(`commitment-${value}`) }))}
        />
      )
    case 'feeWay':
      return (
        <Choices
          {...common} kind="radio" legend={wording} chosen={[text]}
          options={feeWays.map((value) => ({ value, label: say(`feeWay-${value}`), hint: say(`feeWayHint-${value}`) }))}
        />
      )
    case 'livedExperience':
      return (
        <Choices
          {...common} kind="checkbox" legend={wording} chosen={Array.isArray(answer) ? (answer as string[]) : []}
          options={livedExperiences.map((value) => ({ value, label: say(`livedExperience-${value}`) }))}
        />
      )
  }
}
