import { compareNames, type NameComparison } from '#people/public.ts'
import { readAnswers, type Answers } from './application-form.ts'

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

/** Whether the difference is worth a word: writing in capitals or without accents is none. */
export const differs = (comparison: PrintedName | undefined): comparison is PrintedName =>
  comparison?.match === 'partly' || comparison?.match === 'different'
