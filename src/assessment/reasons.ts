import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'

const longest = 1000
/** More at once is a slip of the hand. */
export const mostMinutes = 240

/** What is wrong with a reason. */
export const problemsOfWhy = (why: string): Problem[] => {
  if (tidyText(why) === '') return [{ code: 'whyMissing', field: 'why' }]
  return [...tidyText(why)].length > longest ? [{ code: 'whyTooLong', field: 'why', facts: { most: longest } }] : []
}

/** What is wrong with the minutes of an extension. */
export const problemsOfMinutes = (minutes: number): Problem[] =>
  (Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes ? [] : [{ code: 'minutesWrong', field: 'minutes', facts: { most: mostMinutes } }])
