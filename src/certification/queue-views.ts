/** What the queue can show: what waits for us, or for its fee, the most urgent first; or what was approved, the latest first. */
export const queueViews = ['waiting', 'awaitingFee', 'approved'] as const
export type QueueView = (typeof queueViews)[number]

export const pageSize = 50
/** Counting stops here: nobody needs to know whether 4,000 or 4,001 wait. */
export const mostCounted = 1000
/** The most that are counted in the others: counting is what the queue's page costs most. */
export const mostCountedBeside = 100
