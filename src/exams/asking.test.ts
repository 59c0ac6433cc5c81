import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, lastDayOf } from '#platform/dates.ts'
import { attemptsUsed, isRetake, problemsOfAsking, type Asking } from './asking.ts'
import { lastDayToAskForExam } from './exam-request-window.ts'

const asking: Asking = {
  state: 'open', askUntil: '2027-02-24', validThrough: '2027-03-10', attemptsAllowed: 3, results: [], open: undefined, today: '2026-06-01',
}
const codes = (changed: Partial<Asking>) => problemsOfAsking({ ...asking, ...changed }).map(({ code }) => code)
const failed = { outcome: 'failed', usesAttempt: true } as const

describe('CERT-10 Asking for the exam', () => {
  test('is in time on the last day, and a day later it is not', () => {
    expect(codes({ today: '2027-02-24' })).toEqual([])
    expect(codes({ today: '2027-02-25' })).toEqual(['examTooLate'])
  })

  test('is in time exactly 14 days before the end and never after, over leap days and the change of the clocks', () => {
    const day = fc.date({ min: new Date('2023-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 60 }), (approved, days) => {
      const validThrough = lastDayOf(approved, { months: 12 })
      const askUntil = lastDayToAskForExam(validThrough, days)
      const on = (today: string) => problemsOfAsking({ ...asking, askUntil, validThrough, today }).length
      expect(on(addDays(validThrough, -days))).toBe(0)
      expect(on(addDays(validThrough, -days + 1))).toBe(1)
      expect(on(approved)).toBe(0)
    }))
  })

  test('says the one reason: passed, on hold, over, asked already, or no attempt left', () => {
    expect(codes({ state: 'passed', open: 'authorized' })).toEqual(['examPassedAlready'])
    expect(codes({ state: 'closed' })).toEqual(['examClosed'])
    expect(codes({ state: 'ended' })).toEqual(['examOver'])
    expect(codes({ open: 'awaitingFee' })).toEqual(['examAskedAlready'])
    expect(codes({ results: [failed, failed, failed] })).toEqual(['examNoAttemptsLeft'])
    expect(codes({ results: [failed, failed] })).toEqual([])
  })

  test('uses an attempt for what was passed or failed, and for what was missed only where that counts', () => {
    expect(attemptsUsed([failed, { outcome: 'missed', usesAttempt: true }, { outcome: 'voided', usesAttempt: false }])).toBe(2)
    expect(attemptsUsed([{ outcome: 'missed', usesAttempt: false }])).toBe(0)
  })

  test('is a retake after what was failed or missed, and not after what does not count', () => {
    expect(isRetake([])).toBe(false)
    expect(isRetake([{ outcome: 'voided', usesAttempt: false }])).toBe(false)
    expect(isRetake([{ outcome: 'missed', usesAttempt: false }])).toBe(true)
    expect(isRetake([failed])).toBe(true)
  })
})
