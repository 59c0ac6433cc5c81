import { addDays, daysBetween, isBefore, type PlainDate } from '#platform/dates.ts'

/**
 * The last day on which the exam can be asked for: a request needs so many days before the approval ends, and one that is made
 * exactly that many days before is still in time. Source: GUIDE, certification overview, step 12, note.
 * @param examRequestDays calendar days, from the policy of the day of the approval.
 */
export const lastDayToAskForExam = (validThrough: PlainDate, examRequestDays: number): PlainDate => addDays(validThrough, -examRequestDays)

/** Is a request that is made today still in time? */
export const mayAskForExam = (validThrough: PlainDate, examRequestDays: number, today: PlainDate): boolean =>
  !isBefore(lastDayToAskForExam(validThrough, examRequestDays), today)

/** How the time to ask for the exam stands today: there is some left, this is the last day, or it is over. */
export function examWindow(lastDay: PlainDate, today: PlainDate): 'open' | 'lastDay' | 'over' {
  const left = daysBetween(today, lastDay)
  return left > 0 ? 'open' : left === 0 ? 'lastDay' : 'over'
}
