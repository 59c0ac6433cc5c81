import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkInAt, checkInEndsAt, checkInOpensAt, isOnScreen, isPastBeginning, type DayHours } from './day-times.ts'
import { momentAt } from './sitting-times.ts'

const zone = 'America/Los_Angeles'
const hours = (startsAt: Date): DayHours => ({ startsAt, minutes: 150, checkInMinutes: 30, lateEntryMinutes: 15 })
const nine = hours(momentAt('2026-03-17', '09:00', zone))
const at = (time: string, day = '2026-03-17') => momentAt(day, time, zone)

describe('CERT-13 Saying that one is there', () => {
  test.each([
    ['08:29', 'before'], ['08:30', 'open'], ['09:00', 'open'], ['09:15', 'open'], ['09:16', 'over'], ['12:00', 'over'],
  ])('at %s it is %s', (time, standing) => expect(checkInAt(nine, at(time))).toBe(standing))

  test('is for its day: the same hour the day before is too early, and the day after too late', () => {
    expect(checkInAt(nine, at('09:00', '2026-03-16'))).toBe('before')
    expect(checkInAt(nine, at('09:00', '2026-03-18'))).toBe('over')
  })

  test.each(['2026-03-08', '2026-11-01'])('clocks that are changed in the night of %s make no minute of it longer or shorter', (day) => {
    const early = hours(momentAt(day, '06:00', zone))
    expect(checkInOpensAt(early)).toEqual(momentAt(day, '05:30', zone))
    expect(checkInEndsAt(early)).toEqual(momentAt(day, '06:15', zone))
    const night = hours(new Date(momentAt(day, '00:30', zone)))
    expect(night.startsAt.getTime() - checkInOpensAt(night).getTime()).toBe(30 * 60_000)
  })

  test('begins, is open once, and is over for good', () => {
    const order = { before: 0, open: 1, over: 2 }
    fc.assert(fc.property(fc.integer({ min: -600, max: 600 }), fc.integer({ min: 0, max: 600 }), (minutes, more) => {
      const [one, other] = [minutes, minutes + more].map((m) => checkInAt(nine, new Date(nine.startsAt.getTime() + m * 60_000)))
      expect(order[other!]).toBeGreaterThanOrEqual(order[one!])
    }))
  })
})

describe('CERT-13 The end of the day', () => {
  test('who was let in at the last minute may begin as long as the sitting lasts', () => {
    expect(isPastBeginning(nine, at('11:45'))).toBe(false)
    expect(isPastBeginning(nine, at('11:46'))).toBe(true)
  })

  test('a proctor sees the day and its neighbors', () => {
    expect(['2026-03-15', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19'].map((today) => isOnScreen('2026-03-17', today))).toEqual([false, true, true, true, false])
  })
})
