/** What staff see of exams: what waits for them first, then what waits for others, and how exams went, the latest first. */
export const examViews = ['answer', 'accommodations', 'fee', 'authorized', 'eligible', 'results'] as const
export type ExamView = (typeof examViews)[number]
export const isExamView = (text: unknown): text is ExamView => examViews.includes(text as ExamView)

/** Rows on one page of the list; and counted as far as this. */
export const examPageSize = 25
export const mostExamsCounted = 1000

/** The view that opens: the first in which something waits for staff, else those who may take the exam. */
export const firstView = (counts: Readonly<Record<ExamView, number>>): ExamView =>
  examViews.find((view) => ['answer', 'accommodations', 'fee'].includes(view) && counts[view] > 0) ?? 'authorized'
