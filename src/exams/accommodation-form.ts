import type { Problem } from '#platform/problems.ts'
import { accommodationKinds, type AccommodationKind, type AccommodationState } from './accommodation-lifecycle.ts'

/** The most that is written in own words, here and in an answer. */
export const mostWords = 2000

/** What somebody asks for. */
export interface AskedFor {
  readonly kinds: readonly AccommodationKind[]
  readonly words: string
}

/** The chosen kinds in their order, and the words without blanks around. */
export const readAsked = (chosen: readonly string[], words: string | undefined): AskedFor =>
  ({ kinds: accommodationKinds.filter((kind) => chosen.includes(kind)), words: (words ?? '').trim() })

/** What is wrong with what was asked for. Nobody has to say why: only "something else" needs words. */
export const problemsOfAsked = ({ kinds, words }: AskedFor): Problem[] => [
  ...(kinds.length === 0 ? [{ code: 'accommodationKindsMissing', field: 'kinds' }] : []),
  ...(kinds.includes('other') && words === '' ? [{ code: 'accommodationWordsMissing', field: 'words' }] : []),
  ...(words.length > mostWords ? [{ code: 'accommodationWordsTooLong', field: 'words', facts: { most: mostWords } }] : []),
]

/** An answer, as staff give it. */
export interface Answered {
  readonly granted: readonly AccommodationKind[]
  readonly extraTimePercent: number | undefined
  /** What is done, for the person and for the room. */
  readonly measures: string
  /** What is not granted: why, and what one can do. */
  readonly reason: string
}

/** What the form of the answer says. A percent that is no whole number is none, and said to be missing. */
export function readAnswer(chosen: readonly string[], typed: Readonly<Record<string, string | undefined>>): Answered {
  const percent = (typed.extraTimePercent ?? '').replace(/\s*%\s*$/, '').trim()
  return {
    granted: accommodationKinds.filter((kind) => chosen.includes(kind)), extraTimePercent: /^\d{1,3}$/.test(percent) ? Number(percent) : undefined,
    measures: (typed.measures ?? '').trim(), reason: (typed.reason ?? '').trim(),
  }
}

/** What an answer makes of a request: everything, some, or nothing of it. */
export function stateOfAnswer(asked: readonly AccommodationKind[], granted: readonly AccommodationKind[]): Extract<AccommodationState, 'granted' | 'partlyGranted' | 'refused'> {
  return granted.length === 0 ? 'refused' : asked.every((kind) => granted.includes(kind)) ? 'granted' : 'partlyGranted'
}

/** What is wrong with an answer: whoever gets less than they asked for is told why and what to do, and time is a number. */
export function problemsOfAnswer(asked: readonly AccommodationKind[], { granted, extraTimePercent, measures, reason }: Answered): Problem[] {
  const state = stateOfAnswer(asked, granted)
  const percent = extraTimePercent ?? 0
  return [
    ...(granted.some((kind) => !asked.includes(kind)) ? [{ code: 'accommodationNotAsked', field: 'granted' }] : []),
    ...(granted.includes('extraTime') && (percent < 1 || percent > 300) ? [{ code: 'accommodationPercentMissing', field: 'extraTimePercent' }] : []),
    ...(granted.includes('other') && measures === '' ? [{ code: 'accommodationMeasuresMissing', field: 'measures' }] : []),
    ...(state !== 'granted' && reason === '' ? [{ code: 'accommodationReasonMissing', field: 'reason' }] : []),
    ...(measures.length > mostWords ? [{ code: 'accommodationWordsTooLong', field: 'measures', facts: { most: mostWords } }] : []),
    ...(reason.length > mostWords ? [{ code: 'accommodationWordsTooLong', field: 'reason', facts: { most: mostWords } }] : []),
  ]
}
