/** The lists of letters that wait for staff: to be printed, and what did not arrive. */
export const letterViews = ['print', 'undelivered'] as const
export type LetterView = (typeof letterViews)[number]
