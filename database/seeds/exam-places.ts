import { addDays, type PlainDate } from '#platform/dates.ts'

/** Where the exam is given in the demonstration. */
export type MadeUpSite = keyof typeof examPlaces

interface ExamPlace {
  readonly name: string
  /** 1 is Monday. */
  readonly weekday: number
  readonly time: string
  readonly seats: number
}

/** The names of the places, and when each gives the exam every week. */
export const examPlaces = {
  online: { name: 'Online', weekday: 1, time: '18:00', seats: 30 },
  sacramento: { name: 'Capital Learning House', weekday: 2, time: '9:00', seats: 10 },
  fresno: { name: 'Valley Testing Room', weekday: 3, time: '9:00', seats: 8 },
  losAngeles: { name: 'Eastside Community Hall', weekday: 6, time: '10:00', seats: 12 },
  sanDiego: { name: 'Harbor Study Center', weekday: 4, time: '13:00', seats: 6 },
  oakland: { name: 'Bay Exam Rooms', weekday: 2, time: '13:00', seats: 8 },
  eureka: { name: 'Redwood Coast Annex', weekday: 5, time: '10:00', seats: 2 },
} as const satisfies Record<string, ExamPlace>

/** The weekday of a date, by arithmetic: January 5, 1970 was a Monday. */
const weekdayOf = (date: PlainDate): number => (((Math.round((Date.parse(date) - Date.parse('1970-01-05')) / 86_400_000) % 7) + 7) % 7) + 1

/** The first day on which a place gives the exam, from a day on. Both counted from today. */
export function dayOfSitting(site: MadeUpSite, from: number, today: PlainDate): number {
  const ahead = examPlaces[site].weekday - weekdayOf(addDays(today, from))
  return from + ((ahead % 7) + 7) % 7
}
