import { describe, expect, test } from 'vitest'
import { daysOf, isLeap, leaps } from './leap.ts'

const next = { day: '2027-03-12', what: { en: 'x', es: 'x' } }

describe('PLAT-01 How far the clock of the demonstration is moved', () => {
  test('a month is a month of the calendar: its last day when it has no day of that number', () => {
    expect(daysOf('month', '2027-01-31', undefined)).toBe(28)
    expect(daysOf('month', '2028-01-31', undefined)).toBe(29)
    expect(daysOf('month', '2027-03-03', undefined)).toBe(31)
  })

  test('a day and a week are that many days, also where the clocks change', () => {
    expect([daysOf('day', '2027-03-13', next), daysOf('week', '2027-03-10', next)]).toEqual([1, 7])
  })

  test('the next deadline is as far as its day, and nowhere when there is none', () => {
    expect(daysOf('deadline', '2027-03-03', next)).toBe(9)
    expect(daysOf('deadline', '2027-03-03', undefined)).toBeUndefined()
  })

  test('nothing else is a leap', () => {
    expect(leaps.every(isLeap)).toBe(true)
    expect(['', 'year', '-1', null].some(isLeap)).toBe(false)
  })
})
