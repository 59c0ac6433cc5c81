/** What the queue can show: what waits for us, or for its fee, the most urgent first; or what was approved, the latest first. */
export const queueViews = ['waiting', 'awaitingFee', 'approved'] as const
export type QueueView = (typeof queueViews)[number]

export const pageSize = 50
/** Counting stops here: nobody needs to know whether 4,000 or 4,001 wait. */
export const mostCounted = 1000
