import { addDays, daysBetween, isBefore, type PlainDate } from '#platform/dates.ts'

/** A reminder that is due: the days before the exam, and whether its letter is written now. */
export interface DueReminder {
  readonly days: number
  readonly write: boolean
}

/**
 * Which reminders of an exam are due on a day and were not yet given. When several are, only the nearest is written; whoever booked on the
 * day of a reminder, or after it, has just been told and hears nothing of it. On the day of the exam none is written.
 * @param reminderDays days before the exam, from policy.
 */
export function dueExamReminders(
  examOn: PlainDate, today: PlainDate, bookedOn: PlainDate, given: readonly number[], reminderDays: readonly number[],
): DueReminder[] {
  const left = daysBetween(today, examOn)
  if (left < 1) return []
  const due = reminderDays.filter((days) => left <= days && !given.includes(days)).toSorted((a, b) => a - b)
  return due.map((days, i) => ({ days, write: i === 0 && isBefore(bookedOn, addDays(examOn, -days)) && !given.some((one) => one < days) }))
}
