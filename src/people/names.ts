import type { Problem } from '#platform/problems.ts'
import { fullName, type LegalName } from './legal-name.ts'

/** The longest part of a name that fits a printed certificate. */
export const longestName = 100

/** Letters of any script with their marks, and the signs that names use between them. */
const lettersOnly = /^[\p{L}\p{M}\p{Zs}.'’‘ʻ`·‐‑\-,]*$/u
const hasLetter = /\p{L}/u
/** Signs that change how the text around them is shown, or show nothing at all; and joiners with nothing to join. */
const hiddenSigns =
  /[\p{Cc}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|^[\u200c\u200d\ufe0e\ufe0f ]+$/u

function problemsOfPart(text: string, field: string): Problem[] {
  if (text.length > longestName) return [{ code: 'nameTooLong', field, facts: { most: longestName, typed: text.length } }]
  if (hiddenSigns.test(text)) return [{ code: 'nameHiddenSigns', field }]
  if (text !== '' && !(lettersOnly.test(text) && hasLetter.test(text))) return [{ code: 'nameNotLetters', field }]
  return []
}

/** What is wrong with a legal name: nothing in it, too long, or signs that no ID prints or nobody sees. */
export function problemsOfLegalName(name: LegalName): Problem[] {
  if (fullName(name) === '') return [{ code: 'nameMissing', field: 'givenNames' }]
  return [...problemsOfPart(name.givenNames, 'givenNames'), ...problemsOfPart(name.familyNames, 'familyNames')]
}

/** What is wrong with a chosen name. It is written as the person writes it, so only hidden signs are refused. */
export function problemsOfChosenName(name: string): Problem[] {
  if (name.length > longestName) {
    return [{ code: 'nameTooLong', field: 'chosenName', facts: { most: longestName, typed: name.length } }]
  }
  return hiddenSigns.test(name) ? [{ code: 'nameHiddenSigns', field: 'chosenName' }] : []
}
