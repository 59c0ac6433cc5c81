import { compareNames, type NameComparison } from '#people/public.ts'
import { readAnswers, type Answers } from './application-form.ts'

/** How the name as printed on the ID compares with the legal name, once there is something to compare. */
export function comparisonOf(answers: Answers): NameComparison | undefined {
  const { legalName, printedName } = readAnswers(answers)
  const nothing = (name: typeof legalName) => name.givenNames === '' && name.familyNames === ''
  return nothing(legalName) || nothing(printedName) ? undefined : compareNames(legalName, printedName)
}

/** Whether the difference is worth a word: writing in capitals or without accents is none. */
export const differs = (comparison: NameComparison | undefined): comparison is NameComparison =>
  comparison?.match === 'partly' || comparison?.match === 'different'
