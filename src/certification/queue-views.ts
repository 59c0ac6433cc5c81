import type { ApplicationState } from './application-lifecycle.ts'

/**
 * What the queue can show: what waits for us, is decided and about to leave, waits for its fee or for its applicant, the most urgent
 * first; what is approved, what ends soonest first; what led to a certificate, was denied or has ended, the latest first.
 */
export const queueViews = ['waiting', 'leaving', 'awaitingFee', 'returned', 'approved', 'certified', 'denied', 'ended'] as const
export type QueueView = (typeof queueViews)[number]

/** The states in each view. A draft is in none. What is decided and has not left is still submitted, and in a view of its own. */
export const statesOf = {
  waiting: ['submitted'], leaving: ['submitted'], awaitingFee: ['awaitingFee'], returned: ['returned'], approved: ['approved'],
  certified: ['certified'], denied: ['denied'],
  ended: ['withdrawn', 'void', 'expired'],
} as const satisfies Record<QueueView, readonly ApplicationState[]>

export const viewOf = (state: ApplicationState): QueueView | undefined =>
  queueViews.find((view) => (statesOf[view] as readonly ApplicationState[]).includes(state))

/** The column with the deadline of a view, where it has one. */
export const clockOf = {
  waiting: 'answer_due_on', leaving: undefined, awaitingFee: 'held_until', returned: 'held_until', approved: 'valid_through', certified: undefined, denied: undefined, ended: undefined,
} as const satisfies Record<QueueView, string | undefined>

/** In which order: the most urgent first (of what is over: the latest), the latest approved first, the last sent first, or by name. */
export const queueSorts = ['urgent', 'latest', 'sent', 'name'] as const
export type QueueSort = (typeof queueSorts)[number]
/** The orders of a view: only what is approved has both a deadline and a day on which it was decided. */
export const sortsOf = (view: QueueView): readonly QueueSort[] => queueSorts.filter((sort) => sort !== 'latest' || view === 'approved')

export const pageSizes = [25, 50, 100] as const
export type PageSize = (typeof pageSizes)[number]
export const usualPageSize = 50

/** Counting stops here: nobody needs to know whether 4,000 or 4,001 wait. */
export const mostCounted = 1000
/** The most that are counted in the others: counting is what the queue's page costs most. */
export const mostCountedBeside = 100
/** The most that a search shows: whoever needs more types more. */
export const mostFound = 50
/** The most that one list can take out of the house. */
export const mostExported = 10_000
