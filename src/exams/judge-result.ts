import { isBefore, type PlainDate } from '#platform/dates.ts'
import type { Problem } from '#platform/problems.ts'
import type { EligibilityState } from './exam-eligibility-lifecycle.ts'
import type { RequestState } from './exam-request-lifecycle.ts'

/** What a result is judged by. */
export interface Judging {
  /** As they are written, without what the clock has not written yet: the day of the sitting counts. */
  readonly request: RequestState
  readonly eligibility: EligibilityState
  readonly paidOn: PlainDate | null
  readonly authorizedOn: PlainDate | null
  readonly validThrough: PlainDate
  readonly satOn: PlainDate
  readonly today: PlainDate
}

/**
 * Why a result cannot be taken, one reason at a time. The day of a result is the day of the sitting: one in time counts also when it is
 * heard of after the approval's end. Source: GUIDE, certification overview, steps 10, 15 and 16.
 */
export function problemsOfResult({ request, eligibility, paidOn, authorizedOn, validThrough, satOn, today }: Judging): Problem[] {
  if (request === 'withdrawn') return [{ code: 'resultWithdrawn' }]
  if (['passed', 'failed', 'missed', 'voided'].includes(request)) return [{ code: 'resultThereAlready' }]
  if (paidOn === null || authorizedOn === null) return [{ code: 'resultNotAuthorized' }]
  if (eligibility === 'closed') return [{ code: 'resultExamClosed' }]
  if (isBefore(today, satOn)) return [{ code: 'resultAhead', field: 'satOn' }]
  if (isBefore(satOn, authorizedOn)) return [{ code: 'resultBeforeAuthorized', field: 'satOn', facts: { authorizedOn } }]
  if (isBefore(validThrough, satOn)) return [{ code: 'resultAfterEnd', field: 'satOn', facts: { validThrough } }]
  return []
}
