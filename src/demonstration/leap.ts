import { daysBetween, lastDayOf, type PlainDate } from '#platform/dates.ts'
import type { Deadline } from '#platform/deadlines.ts'

/** How far the demonstration's clock can be moved at once. */
export const leaps = ['day', 'week', 'month', 'deadline'] as const
export type Leap = (typeof leaps)[number]
export const isLeap = (text: unknown): text is Leap => leaps.includes(text as Leap)

/** Days that legal time may stand ahead of today: nobody can press it into a year without four digits. */
export const furthest = 3650

/** How many days a leap is; none when there is nothing to leap to. */
export function daysOf(leap: Leap, today: PlainDate, next: Deadline | undefined): number | undefined {
  switch (leap) {
    case 'day': return 1
    case 'week': return 7
    case 'month': return daysBetween(today, lastDayOf(today, { months: 1 }))
    case 'deadline': return next && daysBetween(today, next.day)
  }
}
