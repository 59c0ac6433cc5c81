import { describe, expect, test } from 'vitest'
import { Refused } from '#platform/problems.ts'
import { asQuery, readPolicyChange, typedIn, type Typed } from './policy-change.ts'
import { historyOf, type Hand, type SetRow } from './policy-history.ts'

const anh: Hand = { name: 'Anh', role: 'programManager', on: '2026-03-01', at: new Date('2026-03-01T20:00:00Z') }
const release = { from: '2022-07-01', value: 10_000, source: 'TOOLKIT, fees', status: 'verified' as const }
const setFrom = (from: string, value = 12_000, more: Partial<SetRow> = {}): SetRow =>
  ({ id: from, from, value, source: 'Board', status: 'unverified', by: anh, ...more })

const on = (from: string): Typed => {
  const [year = '', month = '', day = ''] = from.split('-')
  return { 'from-year': year, 'from-month': month, 'from-day': day }
}
const good: Typed = { value: '120', source: 'Board decision of March 2', status: 'unverified', ...on('2026-07-01') }

function codes(typed: Typed, today = '2026-03-10', history = historyOf([release], [], [])): string[] {
  try {
    readPolicyChange('applicationFee', 'cents', typed, today, history)
    return []
  } catch (fault) {
    if (fault instanceof Refused) return fault.problems.map(({ code, field }) => `${field}: ${code}`)
    throw fault
  }
}
const day = (from: string, today?: string) => codes({ ...good, ...on(from) }, today)

describe('PLAT-08 BEYOND-16 A new value', () => {
  test('needs a source that somebody can read', () => {
    for (const source of ['', '   ', '\u200b', '\u2060 \ufeff']) expect(codes({ ...good, source }), JSON.stringify(source)).toEqual(['source: sourceMissing'])
  })

  test('is read from the form, and from the address that carries it to the preview', () => {
    const change = readPolicyChange('applicationFee', 'cents', good, '2026-03-10', historyOf([release], [], []))
    expect(change).toEqual({ key: 'applicationFee', from: '2026-07-01', value: 12_000, source: 'Board decision of March 2', status: 'unverified' })
    const again = typedIn(new URLSearchParams(asQuery(change, 'cents')))
    expect(readPolicyChange('applicationFee', 'cents', again, '2026-03-10', historyOf([release], [], []))).toEqual(change)
  })

  test('begins tomorrow at the earliest, and not today or before', () => {
    expect(day('2026-03-11')).toEqual([])
    expect(day('2026-03-10')).toEqual(['from: fromToday'])
    expect(day('2026-03-09')).toEqual(['from: fromPast'])
    expect(day('2022-07-01')).toEqual(['from: fromPast'])
  })

  test('begins within ten years', () => {
    expect(day('2036-03-10')).toEqual([])
    expect(day('2036-03-11')).toEqual(['from: fromFar'])
    expect(day('9999-12-31')).toEqual(['from: fromFar'])
  })

  test('on a February 29 only where there is one; ten years from one end on the 28th', () => {
    expect(day('2028-02-29')).toEqual([])
    expect(day('2027-02-29')).toEqual(['from: fromNotReal'])
    expect(day('2100-02-29')).toEqual(['from: fromNotReal'])
    expect(day('2028-03-01', '2028-02-29')).toEqual([])
    expect(day('2038-02-28', '2028-02-29')).toEqual([])
    expect(day('2038-03-01', '2028-02-29')).toEqual(['from: fromFar'])
  })

  test('on the days around the change of the clocks like on any other: a day is a day, of 23 hours or of 25', () => {
    for (const [today, tomorrow] of [['2026-03-07', '2026-03-08'], ['2026-03-08', '2026-03-09'], ['2026-10-31', '2026-11-01'], ['2026-11-01', '2026-11-02']] as const) {
      expect([day(tomorrow, today), day(today, today)]).toEqual([[], ['from: fromToday']])
    }
  })

  test.each(['2026-04-31', '2026-13-01', '2026-00-10', '26-07-01', '2026-july-1', '2026-7.5-1', '2026--1'])('not from %s: there is no such day', (from) => {
    expect(day(from)).toEqual(['from: fromNotReal'])
  })

  test('tells everything that is missing at once', () => {
    expect(codes({})).toEqual(['value: valueMissing', 'from: fromMissing', 'source: sourceMissing', 'status: statusMissing'])
    expect(codes({ ...good, source: ' \n ', status: 'probably' })).toEqual(['source: sourceMissing', 'status: statusMissing'])
  })

  test('names a source of up to 500 characters', () => {
    expect(codes({ ...good, source: 'á'.repeat(500) })).toEqual([])
    expect(codes({ ...good, source: 'á'.repeat(10_000) })).toEqual(['source: sourceTooLong'])
    expect(codes({ ...good, source: "'); drop table policy_overrides; --" })).toEqual([])
  })

  test('not on a day on which one begins already; what was taken back leaves its day free', () => {
    const there = historyOf([release], [setFrom('2026-07-01', 11_000)], [])
    const gone = historyOf([release], [setFrom('2026-07-01', 11_000, { takenBackBy: anh })], [])
    const comes = historyOf([release, { ...release, from: '2026-07-01', value: 11_000 }], [], [])
    expect(codes(good, '2026-03-10', there)).toEqual(['from: fromTaken'])
    expect(codes(good, '2026-03-10', gone)).toEqual([])
    expect(codes(good, '2026-03-10', comes)).toEqual(['from: fromTakenByRelease'])
  })

  test('is not the one that would be in effect then anyway', () => {
    expect(codes({ ...good, value: '100' })).toEqual(['value: valueTheSame'])
    // Between two others, back to the first.
    const later = historyOf([release], [setFrom('2026-06-01', 11_000)], [])
    expect(codes({ ...good, value: '100' }, '2026-03-10', later)).toEqual([])
    expect(codes({ ...good, value: '110' }, '2026-03-10', later)).toEqual(['value: valueTheSame'])
  })
})
