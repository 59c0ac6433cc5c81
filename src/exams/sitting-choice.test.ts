import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayAt } from '#platform/dates.ts'
import { freeSeats, freeUntil, isOffered, mayChangeFreely, offerUntil, standingOf, type Offered } from './sitting-choice.ts'
import { momentAt } from './sitting-times.ts'

const zone = 'America/Los_Angeles'
const at = (day: string, time: string) => momentAt(day, time, zone)
const sitting = (changed: Partial<Offered> = {}): Offered => ({
  state: 'open', startsAt: at('2026-03-17', '09:00'), startsOn: '2026-03-17', seats: 10, taken: 4, waiting: 0, languages: ['en', 'es'], ...changed,
})
const chooser = { lastDay: '2026-03-31', now: at('2026-03-10', '11:00'), language: 'es' } as const
const hour = 3_600_000

describe('CERT-12 Which sittings may be chosen', () => {
  test('one with a free seat, in the language, before the approval ends', () => {
    expect(standingOf(sitting(), chooser)).toBe('free')
    expect(standingOf(sitting({ state: 'cancelled' }), chooser)).toBe('cancelled')
    expect(standingOf(sitting({ languages: ['en'] }), chooser)).toBe('otherLanguage')
    expect(standingOf(sitting({ taken: 10 }), chooser)).toBe('full')
  })

  test('on the last day of the approval it still counts, and on the day after it does not', () => {
    expect(standingOf(sitting(), { ...chooser, lastDay: '2026-03-17' })).toBe('free')
    expect(standingOf(sitting(), { ...chooser, lastDay: '2026-03-16' })).toBe('afterLastDay')
  })

  test('an evening sitting on the last day is on that day, though it is the next one in Greenwich', () => {
    const evening = at('2026-03-31', '17:30')
    expect(dayAt(evening, 'UTC')).toBe('2026-04-01')
    expect(standingOf(sitting({ startsAt: evening, startsOn: dayAt(evening, zone) }), chooser)).toBe('free')
  })

  test('what has begun cannot be chosen, to the minute', () => {
    const { startsAt } = sitting()
    expect(standingOf(sitting(), { ...chooser, now: new Date(startsAt.getTime() - 1) })).toBe('free')
    expect(standingOf(sitting(), { ...chooser, now: startsAt })).toBe('begun')
  })

  test('a free seat for which somebody waits is theirs first', () => {
    expect(standingOf(sitting({ taken: 9, waiting: 1 }), chooser)).toBe('full')
    expect(freeSeats({ seats: 10, taken: 10, waiting: 3 })).toBe(0)
  })

  test('whatever happens, somebody is told that a seat is free only when there are more seats than people', () => {
    const count = fc.integer({ min: 0, max: 30 })
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), count, count, fc.integer({ min: -40, max: 40 }), (seats, taken, waiting, days) => {
      const startsOn = addDays('2026-03-17', days)
      const found = standingOf(sitting({ seats, taken, waiting, startsOn, startsAt: at(startsOn, '09:00') }), chooser)
      expect(found === 'free').toBe(seats > taken + waiting && startsOn > '2026-03-10' && startsOn <= '2026-03-31')
    }))
  })
})

describe('CERT-12 Changing a seat, and offers', () => {
  test('exactly 24 hours before it may be changed freely, and one moment later not', () => {
    const { startsAt } = sitting()
    expect(mayChangeFreely(startsAt, new Date(startsAt.getTime() - 24 * hour), 24)).toBe(true)
    expect(mayChangeFreely(startsAt, new Date(startsAt.getTime() - 24 * hour + 1), 24)).toBe(false)
    expect(mayChangeFreely(startsAt, freeUntil(startsAt, 24), 24)).toBe(true)
  })

  test('an offer lasts its hours, but never beyond the beginning', () => {
    const { startsAt } = sitting()
    expect(offerUntil(at('2026-03-10', '11:00'), startsAt, 24)).toEqual(at('2026-03-11', '11:00'))
    expect(offerUntil(at('2026-03-16', '20:00'), startsAt, 24)).toEqual(startsAt)
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 72 }), (before, hours) => {
      const now = new Date(startsAt.getTime() - before * 60_000)
      const until = offerUntil(now, startsAt, hours)
      expect(until <= startsAt).toBe(true)
      expect(isOffered(until, now)).toBe(before > 0)
      expect(isOffered(until, until)).toBe(false)
    }))
  })
})
