/**
 * What waits for us, the most urgent first; what stands on something that its provider has withdrawn, after it was accepted or while it is read;
 * what is decided and about to leave; and what was decided, the latest first.
 */
export const trainingViews = ['waiting', 'withdrawn', 'leaving', 'accepted', 'refused'] as const
export type TrainingView = (typeof trainingViews)[number]
export const isTrainingView = (text: unknown): text is TrainingView => trainingViews.includes(text as TrainingView)

/** Rows on one page of the list. */
export const trainingPageSize = 25
/** Counted as far as this. */
export const mostTrainingCounted = 1000
