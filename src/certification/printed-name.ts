import type { Language } from '#platform/languages.ts'
import { compareNames, type NameComparison } from '#people/public.ts'
import { readAnswers, type Answers } from './application-form.ts'
import { formWords } from './form-messages.ts'
import type { ShownAnswer } from './shown-answers.ts'

/** A comparison, and which names were compared: a page that showed it says so when it is sent. */
export interface PrintedName extends NameComparison {
  readonly of: string
}

/** How the name as printed on the ID compares with the legal name, once there is something to compare. */
export function comparisonOf(answers: Answers): PrintedName | undefined {
  const { legalName, printedName } = readAnswers(answers)
  const nothing = (name: typeof legalName) => name.givenNames === '' && name.familyNames === ''
  if (nothing(legalName) || nothing(printedName)) return undefined
  return { ...compareNames(legalName, printedName), of: JSON.stringify([legalName, printedName]) }
}

const namesAsked = ['givenNames', 'familyNames', 'printedGivenNames', 'printedFamilyNames'] as const

/** The answers about names from what was sent, as it was shown: where nothing was answered, the submission says so in words. */
function namesIn(shown: readonly ShownAnswer[], language: Language): Answers {
  const answerTo = (question: string) => shown.find((one) => one.question === question)?.answer ?? ''
  const written = (answer: string) => (answer === formWords.noAnswer[language] ? '' : answer)
  return Object.fromEntries(namesAsked.map((question) => [question, written(answerTo(question))]))
}

/** The legal name and the one typed from the ID, as they were sent. */
export const namesShown = (shown: readonly ShownAnswer[], language: Language) => readAnswers(namesIn(shown, language))

/** How they compare. */
export const comparisonOfShown = (shown: readonly ShownAnswer[], language: Language): PrintedName | undefined =>
  comparisonOf(namesIn(shown, language))

/** Whether the difference is worth a word: writing in capitals or without accents is none. */
export const differs = (comparison: PrintedName | undefined): comparison is PrintedName =>
  comparison?.match === 'partly' || comparison?.match === 'different'
