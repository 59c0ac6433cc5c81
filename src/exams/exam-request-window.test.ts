import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, lastDayOf } from '#platform/dates.ts'
import { examWindow, lastDayToAskForExam, mayAskForExam } from './exam-request-window.ts'

describe('CERT-14 Until when the exam can be asked for', () => {
  test.each([
    ['on an ordinary day', '2027-03-10', '2027-02-24'],
    ['over the day on which clocks go forward', '2027-03-20', '2027-03-06'],
    ['over the day on which clocks go back', '2027-11-10', '2027-10-27'],
    ['over the turn of the year', '2027-01-05', '2026-12-22'],
    ['over the end of February in a leap year', '2028-03-10', '2028-02-25'],
    ['over the end of February in another year', '2027-03-10', '2027-02-24'],
    ['when the approval ends on a leap day', '2028-02-29', '2028-02-15'],
  ])('%s: exactly 14 days before the end is in time, a day later is not', (_, validThrough, lastDay) => {
    expect(lastDayToAskForExam(validThrough, 14)).toBe(lastDay)
    expect(mayAskForExam(validThrough, 14, addDays(lastDay, -1))).toBe(true)
    expect(mayAskForExam(validThrough, 14, lastDay)).toBe(true)
    expect(mayAskForExam(validThrough, 14, addDays(lastDay, 1))).toBe(false)
    expect([-1, 0, 1].map((days) => examWindow(lastDay, addDays(lastDay, days)))).toEqual(['open', 'lastDay', 'over'])
  })

  test('whoever was approved on any day, under any policy, is in time exactly while so many days are left', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: -5, max: 400 }), (begin, days, since) => {
      const approvedOn = addDays('2022-07-01', begin)
      const [end, today] = [lastDayOf(approvedOn, { months: 12 }), addDays(approvedOn, since)]
      const left = daysBetween(today, end)
      expect(mayAskForExam(end, days, today)).toBe(left >= days)
      expect(examWindow(lastDayToAskForExam(end, days), today)).toBe(left > days ? 'open' : left === days ? 'lastDay' : 'over')
    }))
  })
})
