import { addDays, daysBetween, isBefore, type PlainDate } from '#platform/dates.ts'

/** A reminder that is due: the days before the end, and whether it is the one whose letter is written now. */
export interface DueReminder {
  readonly days: number
  readonly write: boolean
}

/**
 * Which reminders are due on a day and were not yet given. When several are (the house stood still for a while), only the
 * latest is written: the others are noted, so that nobody gets two letters on one day. On the last day the reminders for
 * more days are no use any more, and after it none is.
 * @param reminderDays days before the last day, from policy.
 * @param since the day on which the person was told of the last day: a reminder of that day or an earlier one says nothing new.
 */
export function dueReminders(
  lastDay: PlainDate, today: PlainDate, given: readonly number[], reminderDays: readonly number[], since?: PlainDate,
): DueReminder[] {
  const left = daysBetween(today, lastDay)
  if (left < 0) return []
  const isNews = (days: number) => since === undefined || isBefore(since, addDays(lastDay, -days))
  const due = reminderDays.filter((days) => left <= days && !given.includes(days)).sort((a, b) => a - b)
  return due.map((days, i) => ({ days, write: i === 0 && isNews(days) && !given.some((one) => one < days) }))
}
