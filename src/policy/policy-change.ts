import { addDays, isBefore, lastDayOf, plainDateOf, type PlainDate } from '#platform/dates.ts'
import { refuseIf, type Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import type { PolicyKey } from './policies.ts'
import { before, standsOn, type DatedValue } from './policy-history.ts'
import { asTyped, readValue, sameValue, type PolicyUnit, type PolicyValue } from './policy-value.ts'

/** A value that someone wants to set from a day on. */
export interface PolicyChange {
  readonly key: PolicyKey
  readonly from: PlainDate
  readonly value: PolicyValue
  readonly source: string
  readonly status: 'verified' | 'unverified'
}

export type Typed = Readonly<Record<string, string | undefined>>
export const longestSource = 500
/** As far ahead as a value can be set: further is a slip of the hand. */
const years = 10

/**
 * The first day from which a value can be set: tomorrow. What was sent and decided today was judged by the value of today,
 * and nobody gets two answers on one day (docs/decisions/0031).
 */
export const earliestDay = (today: PlainDate): PlainDate => addDays(today, 1)

function dayIn(typed: Typed): PlainDate | Problem {
  const parts = ['year', 'month', 'day'].map((part) => typed[`from-${part}`]?.trim() ?? '')
  if (parts.every((part) => part === '')) return { code: 'fromMissing', field: 'from' }
  const [year, month, day] = parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN))
  const real = parts[0]!.length === 4 ? plainDateOf(year!, month!, day!) : undefined
  return real ?? { code: 'fromNotReal', field: 'from' }
}

/** What is wrong with a day on which a value shall begin. */
function problemsOfDay(from: PlainDate, today: PlainDate, history: readonly DatedValue[], unit: PolicyUnit): Problem[] {
  const problem = (code: string, facts: Problem['facts']): Problem[] => [{ code, field: 'from', facts: facts! }]
  const [earliest, latest] = [earliestDay(today), lastDayOf(today, { months: 12 * years })]
  if (from === today) return problem('fromToday', { earliest })
  if (isBefore(from, today)) return problem('fromPast', { earliest })
  if (isBefore(latest, from)) return problem('fromFar', { latest })
  const there = standsOn(history, from)
  if (!there) return []
  return problem(there.origin === 'set' ? 'fromTaken' : 'fromTakenByRelease', { taken: from, value: asTyped(there.value, unit) })
}

export function problemsOfSource(source: string, field: string): Problem[] {
  if (source === '') return [{ code: 'sourceMissing', field }]
  return source.length > longestSource ? [{ code: 'sourceTooLong', field, facts: { most: longestSource, length: source.length } }] : []
}

/** @throws {Refused} naming everything that is wrong with a value as it was typed, on a day. */
export function readPolicyChange(
  key: PolicyKey, unit: PolicyUnit, typed: Typed, today: PlainDate, history: readonly DatedValue[],
): PolicyChange {
  const read = readValue(key, unit, typed.value ?? '')
  const day = dayIn(typed)
  const source = tidyText(typed.source ?? '')
  const status = (['verified', 'unverified'] as const).find((one) => one === typed.status)
  refuseIf([
    ...('problem' in read ? [read.problem] : []),
    ...(typeof day === 'string' ? problemsOfDay(day, today, history, unit) : [day]),
    ...problemsOfSource(source, 'source'),
    ...(status ? [] : [{ code: 'statusMissing', field: 'status' }]),
  ])
  const change: PolicyChange = { key, from: day as PlainDate, value: (read as { value: PolicyValue }).value, source, status: status! }
  const now = before(history, change.from)
  refuseIf(now && sameValue(now.value, change.value) ? [{ code: 'valueTheSame', field: 'value', facts: { since: now.from } }] : [])
  return change
}

/** A change as an address carries it to the page that shows what it would touch, and back. */
export const asQuery = ({ from, value, source, status }: PolicyChange, unit: PolicyUnit): string =>
  new URLSearchParams({ value: asTyped(value, unit), from, source, status }).toString()

/** The fields of the form, from an address. */
export function typedIn(query: URLSearchParams): Typed {
  const [year = '', month = '', day = ''] = (query.get('from') ?? '').split('-')
  return {
    value: query.get('value') ?? '', source: query.get('source') ?? '', status: query.get('status') ?? '',
    'from-year': year, 'from-month': month, 'from-day': day,
  }
}
