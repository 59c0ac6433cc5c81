import { isPlainDate, plainDateOf, type PlainDate } from '#platform/dates.ts'
import type { Problem } from '#platform/problems.ts'
import { readReference } from '#platform/references.ts'
import type { Outcome } from './exam-request-lifecycle.ts'
import { outcomeWords, statusWords } from './vendor-format.ts'

type Cells = Readonly<Record<string, string>>

/** Who it is about, and how the vendor calls them. */
interface About {
  /** The number of the request. */
  readonly candidate: string
  readonly name: { readonly givenNames: string; readonly familyNames: string } | undefined
}

/** How an exam went, as a line says it. */
export interface ResultLine extends About {
  readonly outcome: Outcome
  readonly satOn: PlainDate
  readonly attempt: number | undefined
}

/** What was booked, as a line says it. */
export interface BookingLine extends About {
  readonly status: 'booked' | 'cancelled'
  readonly day: PlainDate
  readonly time: string | undefined
  readonly place: string | undefined
  /** When the vendor wrote it down, as a moment of ISO 8601. */
  readonly saidAt: string
}

/** A line, or the first reason why it cannot be understood. */
export type Read<L> = { readonly line: L } | { readonly problem: Problem }

/** A day as `2026-03-10`, or as California writes it: `3/10/2026`. */
export function dayIn(cell: string): PlainDate | undefined {
  if (isPlainDate(cell)) return cell
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? []
  return year ? plainDateOf(Number(year), Number(month), Number(day)) : undefined
}

/** A moment: a day, with a time after it or none, and with a zone or in that of the world. */
export function momentIn(cell: string): string | undefined {
  const [, day, time = '00:00', zone = 'Z'] = /^(\S+?)(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?))?\s?(Z|[+-]\d{2}:\d{2})?$/.exec(cell) ?? []
  const date = day && dayIn(day)
  const moment = date ? new Date(`${date}T${time}${zone}`) : undefined
  return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : undefined
}

/** `9:00`, `09:00` or `9:00 AM`. */
export function timeIn(cell: string): string | undefined {
  const [, hour, minute, half] = /^(\d{1,2}):(\d{2})(?::00)?\s?([ap])?\.?(?:m\.?)?$/i.exec(cell) ?? []
  if (!hour) return undefined
  const of12 = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  return of12 < 24 && Number(minute) < 60 && (!half || (Number(hour) >= 1 && Number(hour) <= 12)) ? `${String(of12).padStart(2, '0')}:${minute}` : undefined
}

const word = (cell: string | undefined) => (cell ?? '').toLowerCase().replace(/[^a-z]/g, '')
const missing = (cells: Cells, names: readonly string[]): Problem | undefined => {
  const column = names.find((name) => !cells[name])
  return column ? { code: 'vendorCellMissing', facts: { column } } : undefined
}

const nameOf = ({ given_names = '', family_names = '' }: Cells) => (given_names || family_names ? { givenNames: given_names, familyNames: family_names } : undefined)

/** Who it is; a number that cannot be one is the same as one that is unknown. */
const candidateOf = (cells: Cells): string | undefined => readReference(cells.candidate_id ?? '')

const own = <V>(words: Readonly<Record<string, V>>, cell: string | undefined): V | undefined => (Object.hasOwn(words, word(cell)) ? words[word(cell)] : undefined)

/** Reads how an exam went. */
export function readResultLine(cells: Cells): Read<ResultLine> {
  const lacks = missing(cells, ['candidate_id', 'outcome', 'exam_date'])
  if (lacks) return { problem: lacks }
  const [candidate, outcome, satOn] = [candidateOf(cells), own(outcomeWords, cells.outcome), dayIn(cells.exam_date!)]
  if (!outcome) return { problem: { code: 'vendorOutcome' } }
  if (!satOn || satOn < '2000-01-01') return { problem: { code: 'vendorDay', facts: { column: 'exam_date' } } }
  if (cells.attempt !== undefined && !/^\d{1,2}$/.test(cells.attempt)) return { problem: { code: 'vendorAttemptNotNumber' } }
  if (!candidate) return { problem: { code: 'vendorUnknown' } }
  return { line: { candidate, outcome, satOn, attempt: cells.attempt === undefined ? undefined : Number(cells.attempt), name: nameOf(cells) } }
}

/** Reads what was booked. */
export function readBookingLine(cells: Cells): Read<BookingLine> {
  const lacks = missing(cells, ['candidate_id', 'status', 'exam_date', 'changed_at'])
  if (lacks) return { problem: lacks }
  const [candidate, status, day, saidAt] = [candidateOf(cells), own(statusWords, cells.status), dayIn(cells.exam_date!), momentIn(cells.changed_at!)]
  const time = cells.exam_time === undefined ? undefined : timeIn(cells.exam_time)
  if (!status) return { problem: { code: 'vendorStatus' } }
  if (!day || day < '2000-01-01') return { problem: { code: 'vendorDay', facts: { column: 'exam_date' } } }
  if (cells.exam_time !== undefined && time === undefined) return { problem: { code: 'vendorTime' } }
  if (!saidAt) return { problem: { code: 'vendorDay', facts: { column: 'changed_at' } } }
  if (status === 'booked' && !cells.place) return { problem: { code: 'vendorCellMissing', facts: { column: 'place' } } }
  if (!candidate) return { problem: { code: 'vendorUnknown' } }
  return { line: { candidate, status, day, time, place: cells.place, saidAt, name: nameOf(cells) } }
}

/** What a line says, without what only helps to find a mistake: two with the same meaning are the same line. */
export const meaningOfResult = ({ candidate, outcome, satOn }: ResultLine): string => JSON.stringify([candidate, outcome, satOn])
export const meaningOfBooking = ({ candidate, status, day, time, place, saidAt }: BookingLine): string =>
  JSON.stringify([candidate, status, day, time ?? null, place ?? null, saidAt])
