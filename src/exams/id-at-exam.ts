import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { compareNames, type LegalName, type NameComparison } from '#people/public.ts'

/** Which ID a proctor can be shown. Source: GUIDE, exam administration (a valid, government-issued photo ID, the original). */
export const idKinds = ['license', 'stateId', 'passport', 'other'] as const
export type IdKind = (typeof idKinds)[number]
export const isIdKind = (text: unknown): text is IdKind => idKinds.includes(text as IdKind)

/** What a proctor says of the ID that somebody holds up. */
export interface ShownId {
  readonly kind: string
  /** The name as it stands on it; compared, and then forgotten. */
  readonly name: LegalName
  /** The original, in the hand and not a copy or a picture of it; and not expired. */
  readonly original: boolean
  readonly valid: boolean
  readonly note: string
}

/** The three answers a proctor reads: the same; the same but for accents, capitals and the like; or it differs. */
export type IdAnswer = 'same' | 'accent' | 'differs'
const answers = { same: 'same', sameButForWriting: 'accent', partly: 'differs', different: 'differs' } as const
export const answerOf = (match: NameComparison['match']): IdAnswer => answers[match]

/** How the name on an ID stands to the name of the approval. The rule is the one for applications: accents are forgiven. */
export const compareAtExam = (approved: LegalName, { name }: Pick<ShownId, 'name'>): NameComparison => compareNames(approved, name)

/**
 * Why somebody cannot be let in with an ID. A name that differs is let in only with a note, because a rule only warns: one surname of two, or a
 * name that changed last week; the proctor sees the person. One with nothing in common is not theirs.
 */
export function problemsOfId(approved: LegalName, shown: ShownId): Problem[] {
  const { match } = compareAtExam(approved, shown)
  return [
    ...(isIdKind(shown.kind) ? [] : [{ code: 'idKindMissing', field: 'kind' }]),
    ...(shown.name.givenNames.trim() + shown.name.familyNames.trim() === '' ? [{ code: 'idNameMissing', field: 'givenNames' }] : []),
    ...(shown.original ? [] : [{ code: 'idNotOriginal', field: 'original' }]),
    ...(shown.valid ? [] : [{ code: 'idNotValid', field: 'valid' }]),
    ...(shown.name.givenNames.trim() + shown.name.familyNames.trim() !== '' && match === 'different' ? [{ code: 'idDiffers', field: 'givenNames' }] : []),
    ...(match === 'partly' && tidyText(shown.note) === '' ? [{ code: 'idNoteMissing', field: 'note' }] : []),
  ]
}
