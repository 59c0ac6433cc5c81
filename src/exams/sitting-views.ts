/** The two lists of dates: those ahead, and those past. */
export const sittingViews = ['ahead', 'past'] as const
export type SittingView = (typeof sittingViews)[number]
