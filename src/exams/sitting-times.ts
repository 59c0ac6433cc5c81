import { Temporal } from 'temporal-polyfill'
import { addDays, dateInWords, dayAt, timeInWords, type Instant, type PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'

/** A time of day as it is typed and kept: `09:00`. */
export type TimeOfDay = string
/** No exam begins in the night: between these hours clocks are not changed, so each time is there once a day. */
const [earliest, latest] = ['06:00', '20:00']

export const isTimeOfDay = (text: string): text is TimeOfDay => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
export const isExamTime = (time: TimeOfDay): boolean => time >= earliest && time <= latest

/** The moment at a time on the clock of the site. Clocks that were changed in between do not matter: 9:00 is 9:00 there. */
export const momentAt = (day: PlainDate, time: TimeOfDay, timeZone: string): Instant =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds)

/** The same weekday, week after week. */
export const everyWeek = (first: PlainDate, weeks: number): PlainDate[] => Array.from({ length: weeks }, (_, week) => addDays(first, 7 * week))

/** When it is over: minutes really go by, whatever clocks do. */
export const endOf = (startsAt: Instant, minutes: number): Instant => new Date(startsAt.getTime() + minutes * 60_000)

/** The moment that legal time has reached: the same time of day, as many days on as the demonstration's clock stands ahead. */
export const legalMomentAt = (now: Instant, daysAhead: number, timeZone: string): Instant =>
  new Date(Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).add({ days: daysAhead }).epochMilliseconds)

const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', options)
  formats.set(key, known)
  return known
}

/** "Pacific Time" / "hora del Pacífico". */
export const zoneInWords = (language: Language, timeZone: string): string =>
  formatOf(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(new Date(0)).find(({ type }) => type === 'timeZoneName')!.value

/** "Tuesday" / "martes". */
export const weekdayInWords = (day: PlainDate, language: Language): string =>
  formatOf(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))

/** "Tuesday, March 17, 2026" / "martes, 17 de marzo de 2026". */
export const dayWithWeekday = (day: PlainDate, language: Language): string => `${weekdayInWords(day, language)}, ${dateInWords(day, language)}`

export interface Hours {
  readonly startsAt: Instant
  readonly minutes: number
  readonly timeZone: string
}

/** The day on the clock of the site. */
export const dayOf = ({ startsAt, timeZone }: Hours): PlainDate => dayAt(startsAt, timeZone)

/** "9:00 AM to 11:30 AM, Pacific Time" / "de 9:00 a.m. a 11:30 a.m., hora del Pacífico". */
export function hoursInWords({ startsAt, minutes, timeZone }: Hours, language: Language): string {
  const [from, to] = [startsAt, endOf(startsAt, minutes)].map((moment) => timeInWords(moment, language, timeZone))
  const zone = zoneInWords(language, timeZone)
  return language === 'es' ? `de ${from} a ${to}, ${zone}` : `${from} to ${to}, ${zone}`
}

/** Day and hours in a sentence: "Tuesday, March 17, 2026, 9:00 AM to 11:30 AM, Pacific Time". */
export const whenInWords = (hours: Hours, language: Language): string => `${dayWithWeekday(dayOf(hours), language)}, ${hoursInWords(hours, language)}`
