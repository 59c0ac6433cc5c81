import { Temporal } from 'temporal-polyfill'
import type { Language } from './languages.ts'

/**
 * Legal days. A `PlainDate` is an ISO day (`2026-11-22`) without time or zone, as the database gives it.
 */
export type PlainDate = string
/** A moment, as the database gives it (`timestamptz`). */
export type Instant = Date

const day = (date: PlainDate) => Temporal.PlainDate.from(date)

/** Is it a day that exists, written as `2026-11-22`? February 30 is not. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    day(text)
    return true
  } catch {
    return false
  }
}

/** The day from three typed numbers, or none when there is no such day. */
export function plainDateOf(year: number, month: number, dayOfMonth: number): PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

export const addDays = (date: PlainDate, days: number): PlainDate => day(date).add({ days }).toString()
/** By arithmetic, because lists ask for it on every row: a day without a time begins at midnight UTC, and UTC has no other days. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
/** The later of two days. */
export const later = (a: PlainDate, b: PlainDate): PlainDate => (isBefore(a, b) ? b : a)
/** Is it a Saturday or a Sunday? */
export const isWeekend = (date: PlainDate): boolean => day(date).dayOfWeek > 5
export const isBefore = (a: PlainDate, b: PlainDate): boolean => Temporal.PlainDate.compare(day(a), day(b)) < 0

/** The moment at a full hour of a day, in the jurisdiction's time zone. */
export const momentOn = (date: PlainDate, hour: number, timeZone: string): Instant =>
  new Date(day(date).toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds)

/** The legal day at an instant, in a jurisdiction's time zone. */
export const dayAt = (instant: Instant, timeZone: string): PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/**
 * The last day of a period, that day included: the first day does not count, the last does.
 * Months end on the day of the same number, or on the month's last day when it has none (February 29 + 12 months =
 * February 28). Source: California Government Code § 6800 (from memory, unverified).
 */
export function lastDayOf(start: PlainDate, period: { days: number } | { months: number }): PlainDate {
  return day(start).add(period, { overflow: 'constrain' }).toString()
}

/**
 * The first day on which a person has the given age. Someone born on February 29 comes of age on March 1 in a year
 * without that day: the corresponding day has then passed (California Family Code § 6500; unverified for leap days).
 */
export function birthdayAt(born: PlainDate, age: number): PlainDate {
  const { year, month, day: dayOfMonth } = day(born)
  return plainDateOf(year + age, month, dayOfMonth) ?? plainDateOf(year + age, 3, 1)!
}

export const hasAge = (born: PlainDate, age: number, today: PlainDate): boolean => !isBefore(today, birthdayAt(born, age))

/** How many years old a person is on a day. */
export function ageOn(born: PlainDate, date: PlainDate): number {
  const years = day(date).year - day(born).year
  return hasAge(born, years, date) ? years : years - 1
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${options.dateStyle} ${options.timeStyle} ${options.timeZone}`
  const known = dayFormats.get(key) ?? new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', options)
  dayFormats.set(key, known)
  return known
}

/** "March 3, 2027" / "3 de marzo de 2027". */
export const dateInWords = (date: PlainDate, language: Language): string =>
  format(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`))

/** The day that these words say (`dateInWords`), or none: for what was kept only in words. */
export function dateFromWords(text: string, language: Language): PlainDate | undefined {
  const [year, dayOfMonth] = [/\d{4}/, /(?<!\d)\d{1,2}(?!\d)/].map((number) => Number(number.exec(text)?.[0]))
  const months = Array.from({ length: 12 }, (_, i) => plainDateOf(year!, i + 1, dayOfMonth!))
  return months.find((date) => date !== undefined && dateInWords(date, language) === text.trim())
}

/** "10:42 AM" / "10:42 a.m.", in the jurisdiction's time zone. */
export const timeInWords = (instant: Instant, language: Language, timeZone: string): string =>
  format(language, { timeStyle: 'short', timeZone }).format(instant)

/** "March 3, 2027, 10:42 AM". */
export const momentInWords = (instant: Instant, language: Language, timeZone: string): string =>
  format(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant)

/** From one moment to another, the day said once: "March 3, 2027, 10:42 – 11:15 AM". */
export const spanInWords = (from: Instant, to: Instant, language: Language, timeZone: string): string =>
  format(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).formatRange(from, to)

/** An hour of the day from 0 to 24, as people say it: "6 AM", "9 p.m.". */
export function hourInWords(hour: number, language: Language): string {
  const half = hour % 24 < 12 ? { en: 'AM', es: 'a.m.' } : { en: 'PM', es: 'p.m.' }
  return `${hour % 12 === 0 ? 12 : hour % 12} ${half[language]}`
}
