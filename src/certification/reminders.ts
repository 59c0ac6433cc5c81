import { daysBetween, type PlainDate } from '#platform/dates.ts'

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
 */
export function dueReminders(heldUntil: PlainDate, today: PlainDate, given: readonly number[], reminderDays: readonly number[]): DueReminder[] {
  const left = daysBetween(today, heldUntil)
  if (left < 0) return []
  const due = reminderDays.filter((days) => left <= days && !given.includes(days)).sort((a, b) => a - b)
  return due.map((days, i) => ({ days, write: i === 0 && !given.some((one) => one < days) }))
}
