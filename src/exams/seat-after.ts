import type { RequestState } from './exam-request-lifecycle.ts'

/** What becomes of a booked seat. */
export type SeatStep = 'attend' | 'miss' | 'release'

const came: Readonly<Partial<Record<RequestState, 'attend' | 'miss'>>> = { passed: 'attend', failed: 'attend', voided: 'attend', missed: 'miss' }

/**
 * What becomes of a booked seat once its request is no longer authorized: a result says whether the person came; a request that ended
 * otherwise, or whose payment was returned, lets go of the seat. Nothing while it is authorized.
 */
export const seatAfter = (request: RequestState): SeatStep | undefined => (request === 'authorized' ? undefined : came[request] ?? 'release')
