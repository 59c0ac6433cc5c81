import { Choices } from '#design/choices.tsx'
import { useLanguage } from '#design/language.tsx'
import { languageNames, languages, speak, type Language } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { coordinatorWords } from './coordinator-messages.ts'
import { trainingKindWords } from './messages.ts'
import { trainingKinds, type TrainingKind } from './training-kinds.ts'
import type { Typed } from './typed-day.ts'

interface Props {
  /** What the provider was ever approved for; everything, when it was never approved for anything: then the answer says so. */
  readonly taught: readonly { readonly training: TrainingKind; readonly language: Language }[]
  readonly typed: Typed | undefined
  readonly problems: readonly { field?: string; text: string }[]
}

/** Which training it was, and in which language. What is the only one is chosen already. */
export function WhichTraining({ taught, typed, problems }: Props) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  const trainings = trainingKinds.filter((one) => taught.length === 0 || taught.some(({ training }) => training === one))
  const spoken = languages.filter((one) => taught.length === 0 || taught.some((line) => line.language === one))
  const only = (some: readonly string[]) => (some.length === 1 ? some[0]! : '')
  return (
    <>
      <Choices
        name="training" kind="radio" legend={say('whichTraining')} chosen={[typed?.training ?? only(trainings)]} language={language}
        problem={problemAt(problems, 'training')} options={trainings.map((value) => ({ value, label: trainingKindWords[value][language] }))}
      />
      <Choices
        name="language" kind="radio" legend={say('inWhichLanguage')} chosen={[typed?.language ?? only(spoken)]} language={language}
        problem={problemAt(problems, 'language')} options={spoken.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
      />
    </>
  )
}
