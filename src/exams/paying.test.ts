import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates.ts'
import { payAnewUntil, problemsOfArrival } from './paying.ts'

const codes = (arrivedOn: string, today = '2027-03-01') => problemsOfArrival(arrivedOn, '2027-02-24', today).map(({ code }) => code)

describe('CERT-05 A check for the exam', () => {
  test('is in time by the day on which it arrived, also when it is recorded later', () => {
    expect(codes('2027-02-24')).toEqual([])
    expect(codes('2027-02-25')).toEqual(['examArrivedTooLate'])
  })

  test('cannot arrive in the future', () => expect(codes('2027-03-02')).toEqual(['examArrivedAhead']))

  test('that came back can be paid anew until the last day to ask, and never less than the days of the policy', () => {
    expect(payAnewUntil('2027-02-24', '2027-03-10', '2026-06-01', 14)).toBe('2027-02-24')
    expect(payAnewUntil('2027-02-24', '2027-03-10', '2027-02-20', 14)).toBe('2027-03-06')
    expect(payAnewUntil('2027-02-24', '2027-03-10', '2027-03-05', 14)).toBe('2027-03-10')
  })

  test('is never given more time than the approval has', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (into, hold) => {
      expect(payAnewUntil('2027-02-24', '2027-03-10', addDays('2026-03-10', into), hold) <= '2027-03-10').toBe(true)
    }))
  })
})
