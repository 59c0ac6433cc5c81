import { plainDateOf, type PlainDate } from '#platform/dates.ts'

export type Typed = Readonly<Record<string, string | undefined>>

/** One line of text with nothing empty around or inside it. */
export const tidyLine = (typed: string | undefined): string => (typed ?? '').replace(/\s+/g, ' ').trim()

/** The day that somebody typed into the three fields of a question; `empty` when they typed none, none when there is no such day. */
export function dayTyped(typed: Typed, name: string): PlainDate | 'empty' | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => typed[`${name}-${part}`]?.trim() ?? '')
  if (year === '' && month === '' && day === '') return 'empty'
  return /^\d{4}$/.test(year!) && /^\d{1,2}$/.test(month!) && /^\d{1,2}$/.test(day!) ? plainDateOf(Number(year), Number(month), Number(day)) : undefined
}

/** A whole number as it was typed, or none. */
export const wholeTyped = (text: string | undefined): number | undefined => (/^\d{1,4}$/.test(text?.trim() ?? '') ? Number(text!.trim()) : undefined)

/** The same day as the fields of a form hold it. */
export function fieldsOfDay(name: string, date: PlainDate): Record<string, string> {
  const [year, month, day] = date.split('-')
  return { [`${name}-year`]: year!, [`${name}-month`]: String(Number(month)), [`${name}-day`]: String(Number(day)) }
}
