import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, isBefore, lastDayOf } from '#platform/dates.ts'
import { approvalValidThrough } from './approval-dates.ts'

const policy = { approvalValidity: 12, approvedAgainHold: 90 }
const from = (today: string, firstApprovedOn?: string) => approvalValidThrough({ ...policy, today, firstApprovedOn })

describe('CERT-08 The last day of an approval', () => {
  test.each([
    ['on an ordinary day', '2026-03-10', '2027-03-10'],
    ['on February 29: the last day of the next February', '2028-02-29', '2029-02-28'],
    ['on February 28 before a leap year', '2027-02-28', '2028-02-28'],
    ['on the last day of the year', '2026-12-31', '2027-12-31'],
    ['on the first', '2027-01-01', '2028-01-01'],
    ['on the day on which clocks go forward', '2026-03-08', '2027-03-08'],
  ])('%s', (_, approvedOn, through) => expect(from(approvedOn)).toBe(through))

  test('counts from the initial approval, also when it was taken back and given again', () => {
    expect(from('2026-03-12', '2026-03-10')).toBe('2027-03-10')
    expect(from('2026-11-30', '2026-03-10')).toBe('2027-03-10')
  })

  test('leaves some days at the least to whoever is approved again late', () => {
    expect(from('2026-12-10', '2026-03-10')).toBe('2027-03-10')
    expect(from('2026-12-11', '2026-03-10')).toBe('2027-03-11')
    expect(from('2027-06-01', '2026-03-10')).toBe('2027-08-30')
  })

  test('is never before the first approval’s, never more than 12 months away, never closer than the days that policy leaves', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 800 }), (begin, days) => {
      const first = addDays('2022-07-01', begin)
      const today = addDays(first, days)
      const through = from(today, first)
      expect(isBefore(through, lastDayOf(first, { months: 12 }))).toBe(false)
      expect(daysBetween(today, through)).toBeGreaterThanOrEqual(90)
      expect(isBefore(lastDayOf(today, { months: 12 }), through)).toBe(false)
    }))
  })
})
