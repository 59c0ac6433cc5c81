import type { Problem } from '#platform/problems.ts'
import { lettersOf } from './name-letters.ts'

/** Is it the same name, written with less care: without capitals, accents, blanks, hyphens, apostrophes or full stops? */
export const isSameName = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other)

/** Nothing, or only signs. */
const isNoName = (typed: string): boolean => !/[\p{L}\p{N}]/u.test(typed)

/** What somebody saw and typed when they signed, and what there is to sign today. */
export interface Signing {
  readonly typedName: string
  /** The full legal name that was typed in the application; empty when it was not yet. */
  readonly expectedName: string
  readonly seen: { readonly version: string; readonly hash: string }
  readonly inEffect: { readonly version: string; readonly hash: string }
}

/** The longest name that is kept: given and family names, each as long as a document prints. */
const longestSignature = 250

/**
 * Why an agreement is not signed by this: the text is another one by now, there is no name, or it is not the person's.
 * The Code of Ethics is agreed to "in writing" (TOOLKIT, eligibility 6): typing one's own name is the writing.
 */
export function problemsOfSigning({ typedName, expectedName, seen, inEffect }: Signing): Problem[] {
  if (seen.version !== inEffect.version || seen.hash !== inEffect.hash) return [{ code: 'agreementChanged' }]
  if (isNoName(expectedName)) return [{ code: 'legalNameFirst' }]
  if (isNoName(typedName)) return [{ code: 'nameToSignMissing', field: 'typedName' }]
  const same = typedName.length <= longestSignature && isSameName(typedName, expectedName)
  return same ? [] : [{ code: 'nameToSignDiffers', field: 'typedName' }]
}
