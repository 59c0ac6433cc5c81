import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayAt } from '#platform/dates.ts'
import { timeAt } from '#tests/people/sittings.ts'
import { dayOf, endOf, everyWeek, hoursInWords, isExamTime, isTimeOfDay, legalMomentAt, momentAt, whenInWords, zoneInWords } from './sitting-times.ts'

const zone = 'America/Los_Angeles'
const hoursOf = (day: string, time = '09:00', minutes = 150) => ({ startsAt: momentAt(day, time, zone), minutes, timeZone: zone })

describe('CERT-12 The hours of a sitting', () => {
  test('nine in the morning is nine on the clock of the site, on the days when clocks are changed, too', () => {
    // Sunday, March 8, 2026: an hour is left out in the night. Sunday, November 1, 2026: an hour comes twice.
    for (const day of ['2026-03-07', '2026-03-08', '2026-03-09', '2026-10-31', '2026-11-01', '2026-11-02']) {
      expect(timeAt(momentAt(day, '09:00', zone), zone)).toBe('09:00')
      expect(hoursInWords(hoursOf(day), 'en')).toBe('9:00 AM to 11:30 AM, Pacific Time')
    }
    expect(momentAt('2026-03-07', '09:00', zone).toISOString()).toBe('2026-03-07T17:00:00.000Z')
    expect(momentAt('2026-03-08', '09:00', zone).toISOString()).toBe('2026-03-08T16:00:00.000Z')
  })

  test('every week at nine stays at nine through the changes of the clock', () => {
    const days = everyWeek('2026-02-24', 8)
    expect(days).toEqual(['2026-02-24', '2026-03-03', '2026-03-10', '2026-03-17', '2026-03-24', '2026-03-31', '2026-04-07', '2026-04-14'])
    expect(new Set(days.map((day) => timeAt(momentAt(day, '09:00', zone), zone)))).toEqual(new Set(['09:00']))
  })

  test('any exam time of any day is the time that was typed, on the day that was typed, and lasts its minutes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 6 * 60, max: 20 * 60 }), fc.integer({ min: 1, max: 240 }), (days, minute, minutes) => {
      const [day, time] = [addDays('2024-01-01', days), `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`]
      const hours = hoursOf(day, time, minutes)
      expect(isTimeOfDay(time) && isExamTime(time)).toBe(true)
      expect(timeAt(hours.startsAt, zone)).toBe(time)
      expect(dayOf(hours)).toBe(day)
      expect(endOf(hours.startsAt, minutes).getTime() - hours.startsAt.getTime()).toBe(minutes * 60_000)
    }))
  })

  test('in words with the weekday, the hours and the name of the zone', () => {
    expect(whenInWords(hoursOf('2026-03-17'), 'en')).toBe('Tuesday, March 17, 2026, 9:00 AM to 11:30 AM, Pacific Time')
    expect(whenInWords(hoursOf('2026-03-17'), 'es').replace(/\s/g, ' ')).toBe('martes, 17 de marzo de 2026, de 9:00 a.m. a 11:30 a.m., hora del Pacífico')
    expect([zoneInWords('en', zone), zoneInWords('es', zone)]).toEqual(['Pacific Time', 'hora del Pacífico'])
  })

  test('legal time keeps the time of day when it stands ahead over a change of the clock', () => {
    const moved = legalMomentAt(momentAt('2026-03-01', '11:00', zone), 14, zone)
    expect([dayAt(moved, zone), timeAt(moved, zone)]).toEqual(['2026-03-15', '11:00'])
  })

  test.each(['5:59', '24:00', '9:5', 'nine', ''])('%j is no time of day', (text) => expect(isTimeOfDay(text)).toBe(false))
  test('no exam begins in the night', () => expect(['05:59', '06:00', '20:00', '20:01'].map(isExamTime)).toEqual([false, true, true, false]))
})
