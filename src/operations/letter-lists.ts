/** The lists of letters that an operator sees: what waits to leave, what was given up, what the mail server refused for good. */
export const letterLists = ['waiting', 'givenUp', 'cameBack'] as const
export type LetterList = (typeof letterLists)[number]
