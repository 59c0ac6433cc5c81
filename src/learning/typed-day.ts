import { isPlainDate, plainDateOf, type PlainDate } from '#platform/dates.ts'
import { tidyText } from '#platform/unseen-signs.ts'

export type Typed = Readonly<Record<string, string | undefined>>

/** The day that somebody typed into the three fields of a question, or none. */
export function dayIn(typed: Typed, name: string): PlainDate | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => typed[`${name}-${part}`]?.trim() ?? '')
  return /^\d{4}$/.test(year!) && /^\d{1,2}$/.test(month!) && /^\d{1,2}$/.test(day!)
    ? plainDateOf(Number(year), Number(month), Number(day)) : undefined
}

/** A day as a spreadsheet writes it: `2026-02-27`, or `2/27/2026` with the month first. February 29 only where there is one. */
export function dayInLine(text: string): PlainDate | undefined {
  const plain = text.trim()
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain) ?? []
  if (year) return plainDateOf(Number(year), Number(month), Number(day))
  return isPlainDate(plain) ? plain : undefined
}

/** The same day as the fields of a form hold it. */
export function fieldsOfDay(name: string, date: PlainDate): Record<string, string> {
  const [year, month, day] = date.split('-')
  return { [`${name}-year`]: year!, [`${name}-month`]: String(Number(month)), [`${name}-day`]: String(Number(day)) }
}

/** One line of text with nothing empty or unseen around or inside it. */
export const tidyLine = (typed: string | undefined): string => tidyText((typed ?? '').replace(/\s/g, ' ')).replace(/ +/g, ' ')
