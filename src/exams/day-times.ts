import { addDays, isBefore, type Instant, type PlainDate } from '#platform/dates.ts'
import { endOf } from './sitting-times.ts'

const minute = 60_000

/** What the hours of a day at the exam follow from. */
export interface DayHours {
  readonly startsAt: Instant
  readonly minutes: number
  /** How long before the start one can say that one is there. */
  readonly checkInMinutes: number
  /** How long after the start one can still come. */
  readonly lateEntryMinutes: number
}

/** Too early; now; or too late. Its first and its last minute are in it: minutes really go by, whatever clocks do that night. */
export type CheckIn = 'before' | 'open' | 'over'

export const checkInOpensAt = ({ startsAt, checkInMinutes }: DayHours): Instant => new Date(startsAt.getTime() - checkInMinutes * minute)
export const checkInEndsAt = ({ startsAt, lateEntryMinutes }: DayHours): Instant => new Date(startsAt.getTime() + lateEntryMinutes * minute)

/** How checking in stands at a moment of legal time. */
export function checkInAt(hours: DayHours, now: Instant): CheckIn {
  if (now < checkInOpensAt(hours)) return 'before'
  return now > checkInEndsAt(hours) ? 'over' : 'open'
}

/** Has the last moment to begin passed? Who was let in at the last minute still has the whole time of the sitting to begin. */
export const isPastBeginning = (hours: DayHours, now: Instant): boolean => now > endOf(hours.startsAt, hours.minutes + hours.lateEntryMinutes)

/** Proctors see a sitting on its day, and on the days before and after it. */
export const isOnScreen = (day: PlainDate, today: PlainDate): boolean => !isBefore(addDays(day, 1), today) && !isBefore(today, addDays(day, -1))
/** The days on which sittings are prepared for proctors and candidates. */
export const daysOnScreen = (today: PlainDate): readonly [PlainDate, PlainDate] => [addDays(today, -1), addDays(today, 1)]
