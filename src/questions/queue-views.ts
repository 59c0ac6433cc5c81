/** What the queue can show: what waits for us, longest first; what is mine; what waits for the person; what is closed. */
export const questionViews = ['open', 'mine', 'answered', 'closed'] as const
export type QuestionView = (typeof questionViews)[number]

export const pageSize = 50
