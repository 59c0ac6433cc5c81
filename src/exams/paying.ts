import { addDays, isBefore, later, type PlainDate } from '#platform/dates.ts'
import type { Problem } from '#platform/problems.ts'

/** Of two days the earlier. */
const earlier = (a: PlainDate, b: PlainDate): PlainDate => (isBefore(a, b) ? a : b)

/** Why a check cannot pay for a request: it arrived after the last day, or it has not arrived yet. The day of its arrival counts, not that of its recording. */
export function problemsOfArrival(arrivedOn: PlainDate, payUntil: PlainDate, today: PlainDate): Problem[] {
  if (isBefore(today, arrivedOn)) return [{ code: 'examArrivedAhead', field: 'arrivedOn' }]
  if (isBefore(payUntil, arrivedOn)) return [{ code: 'examArrivedTooLate', field: 'arrivedOn', facts: { payUntil } }]
  return []
}

/**
 * Until when a fee can be paid anew whose check came back: until the last day to ask, and never less than policy gives for paying
 * again, but not beyond the approval.
 */
export const payAnewUntil = (payUntil: PlainDate, validThrough: PlainDate, today: PlainDate, returnedPaymentHold: number): PlainDate =>
  earlier(later(payUntil, addDays(today, returnedPaymentHold)), validThrough)
