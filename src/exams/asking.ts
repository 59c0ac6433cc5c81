import { isBefore, type PlainDate } from '#platform/dates.ts'
import type { Problem } from '#platform/problems.ts'
import type { EligibilityState } from './exam-eligibility-lifecycle.ts'
import type { Outcome, RequestState } from './exam-request-lifecycle.ts'

/** What asking for an exam is judged by. */
export interface Asking {
  readonly state: EligibilityState
  readonly askUntil: PlainDate
  readonly validThrough: PlainDate
  readonly attemptsAllowed: number
  /** How each exam until now went, and whether it used an attempt. */
  readonly results: readonly { readonly outcome: Outcome; readonly usesAttempt: boolean }[]
  /** The request that is under way. */
  readonly open: RequestState | undefined
  readonly today: PlainDate
}

/** How many attempts are used up. Source: GUIDE, about the certification exam (three within an approval). */
export const attemptsUsed = (results: Asking['results']): number => results.filter(({ usesAttempt }) => usesAttempt).length

/** Is the next one another try? Then it costs what a retake costs. */
export const isRetake = (results: Asking['results']): boolean => results.some(({ outcome }) => outcome === 'failed' || outcome === 'missed')

/**
 * Why somebody cannot ask for an exam today, one reason at a time. Exactly the last day is in time: so many days before the approval
 * ends, that day included. Source: GUIDE, certification overview, step 12, note, and about the certification exam.
 */
export function problemsOfAsking({ state, askUntil, validThrough, attemptsAllowed, results, open, today }: Asking): Problem[] {
  if (state === 'passed') return [{ code: 'examPassedAlready' }]
  if (state === 'closed') return [{ code: 'examClosed' }]
  if (state === 'ended') return [{ code: 'examOver', facts: { validThrough } }]
  if (open) return [{ code: 'examAskedAlready' }]
  if (attemptsUsed(results) >= attemptsAllowed) return [{ code: 'examNoAttemptsLeft', facts: { attemptsAllowed } }]
  if (isBefore(askUntil, today)) return [{ code: 'examTooLate', facts: { askUntil, validThrough } }]
  return []
}
