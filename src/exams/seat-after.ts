import type { EligibilityState } from './exam-eligibility-lifecycle.ts'
import type { RequestState } from './exam-request-lifecycle.ts'

/** What becomes of a booked seat. */
export type SeatStep = 'attend' | 'miss' | 'release'

const came: Readonly<Partial<Record<RequestState, 'attend' | 'miss'>>> = { passed: 'attend', failed: 'attend', voided: 'attend', missed: 'miss' }

/** What a seat stands on. */
export interface SeatGround {
  readonly request: RequestState
  readonly eligibility: EligibilityState
  /** Has the exam begun? */
  readonly begun: boolean
}

/**
 * What becomes of a booked seat. A result says whether the person came. Before the exam begins, a request that ended or whose payment was
 * returned lets go of it, and so does an approval that was taken back. After that nothing does but a result: who sat on the last day of the
 * approval waits for it. Nothing while all goes on.
 */
export function seatAfter({ request, eligibility, begun }: SeatGround): SeatStep | undefined {
  const result = came[request]
  if (result) return result
  const ended = request !== 'authorized' || eligibility === 'closed'
  return ended && !begun ? 'release' : undefined
}
