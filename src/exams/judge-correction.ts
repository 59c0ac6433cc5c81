import { isBefore, type PlainDate } from '#platform/dates.ts'
import type { Problem } from '#platform/problems.ts'
import type { EligibilityState } from './exam-eligibility-lifecycle.ts'
import type { Outcome } from './exam-request-lifecycle.ts'

/** What is said of an exam: how it went, and on which day. */
export interface Said {
  readonly outcome: Outcome
  readonly satOn: PlainDate
}

/** What a correction is judged by. */
export interface Correcting {
  /** What counts until now; none where nothing was said yet. */
  readonly before: (Said & { readonly byMe: boolean }) | undefined
  /** What stood on the page of whoever corrects: nobody changes what somebody else has changed meanwhile. */
  readonly seen: string
  readonly to: Said
  readonly eligibility: EligibilityState
  readonly authorizedOn: PlainDate | null
  readonly validThrough: PlainDate
  /** Does the fee of this exam, which did not count, pay for a later request? */
  readonly feeUsed: boolean
  readonly today: PlainDate
}

/** What counts, as a page sends it back. */
export const seenOf = ({ outcome, satOn }: Said): string => `${outcome} ${satOn}`

function problemsOfDay({ to: { satOn }, authorizedOn, validThrough, today }: Correcting): Problem[] {
  if (isBefore(today, satOn)) return [{ code: 'resultAhead', field: 'satOn' }]
  if (authorizedOn !== null && isBefore(satOn, authorizedOn)) return [{ code: 'resultBeforeAuthorized', field: 'satOn', facts: { authorizedOn } }]
  return isBefore(validThrough, satOn) ? [{ code: 'resultAfterEnd', field: 'satOn', facts: { validThrough } }] : []
}

/**
 * Why a result cannot be corrected so, one reason at a time. Whoever said the result does not correct it: two people stand behind what
 * is changed. Our own rules; the guide is silent on results that were wrong.
 */
export function problemsOfCorrection(correcting: Correcting): Problem[] {
  const { before, seen, to, eligibility, feeUsed } = correcting
  if (!before) return [{ code: 'correctionNothing' }]
  if (seen !== seenOf(before)) return [{ code: 'examMovedOn', facts: { state: before.outcome } }]
  if (before.byMe) return [{ code: 'correctionOwn' }]
  if (seenOf(to) === seenOf(before)) return [{ code: 'correctionSame', field: 'outcome' }]
  if (eligibility === 'closed') return [{ code: 'resultExamClosed' }]
  if (before.outcome === 'voided' && to.outcome !== 'voided' && feeUsed) return [{ code: 'correctionFeeUsed' }]
  return problemsOfDay(correcting)
}
