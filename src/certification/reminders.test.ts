import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates.ts'
import { dueReminders } from './reminders.ts'

const end = '2026-06-08'
const policy = [30, 14, 7, 1]
const daysBefore = (days: number) => addDays(end, -days)
const written = (days: number, given: readonly number[]) => dueReminders(end, daysBefore(days), given, policy)

describe('CERT-07 Reminders before an application becomes void', () => {
  test('come on the day, not before', () => {
    expect(written(31, [])).toEqual([])
    expect(written(30, [])).toEqual([{ days: 30, write: true }])
    expect(written(29, [30])).toEqual([])
    expect(written(14, [30])).toEqual([{ days: 14, write: true }])
    expect(written(1, [30, 14, 7])).toEqual([{ days: 1, write: true }])
    expect(written(0, [30, 14, 7, 1])).toEqual([])
  })

  test('that were missed are noted, and only the latest is written', () => {
    expect(written(6, [30])).toEqual([{ days: 7, write: true }, { days: 14, write: false }])
    expect(written(0, [])).toEqual([{ days: 1, write: true }, { days: 7, write: false }, { days: 14, write: false }, { days: 30, write: false }])
  })

  test('come no more after the last day', () => expect(written(-1, [])).toEqual([]))

  test('an older one never comes after a newer one', () => {
    expect(written(5, [7])).toEqual([{ days: 14, write: false }, { days: 30, write: false }])
  })

  test('that would say nothing new are noted and not written: the person read the day in the letter of that very day, or later', () => {
    const approved = (left: number, today = left) => dueReminders(end, daysBefore(today), [], [90, 60, 30, 14], daysBefore(left))
    expect(approved(365)).toEqual([])
    // Approved again with 45 days left: what was for 90 and for 60 days before is past.
    expect(approved(45)).toEqual([{ days: 60, write: false }, { days: 90, write: false }])
    expect(approved(45, 30)).toEqual([{ days: 30, write: true }, { days: 60, write: false }, { days: 90, write: false }])
    expect(approved(90)).toEqual([{ days: 90, write: false }])
    expect(approved(91, 90)).toEqual([{ days: 90, write: true }])
    expect(approved(14, 0)).toEqual([14, 30, 60, 90].map((days) => ({ days, write: false })))
  })

  test('whenever the house looks, each is given once, one letter a day at most, the latest in time', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 95 })), (looks) => {
      const given: number[] = []
      for (const left of looks.sort((a, b) => b - a)) {
        const due = written(left, given)
        expect(due.filter(({ write }) => write).length).toBeLessThanOrEqual(1)
        for (const { days } of due) {
          expect(given).not.toContain(days)
          expect(days).toBeGreaterThanOrEqual(left)
          given.push(days)
        }
      }
      expect(given.sort((a, b) => b - a)).toEqual(policy.filter((days) => looks.some((left) => left <= days)))
    }))
  })
})
