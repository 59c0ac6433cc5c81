import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates.ts'
import { seatCalendar, type SeatEntry } from './seat-calendar.ts'
import { momentAt } from './sitting-times.ts'

const timeZone = 'America/Los_Angeles'
const entry = (changed: Partial<SeatEntry> = {}): SeatEntry => ({
  uid: 'exam-1@peers.example.org', sequence: 0, cancelled: false, changedAt: new Date('2026-03-10T18:00:00Z'), startsAt: momentAt('2026-03-17', '09:00', timeZone),
  minutes: 150, timeZone, summary: 'Examen de certificación', description: 'Lleve su identificación; original,\nno una copia', location: 'Biblioteca, 1 Main St, Fresno, CA 93721',
  url: 'https://peers.example.org/apply/exam/schedule', organizer: { name: 'Alongside', email: 'no-reply@peers.example.org' }, ...changed,
})

/** Read back by another program's library, with the time zone that the file itself brings. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const component = calendar.getFirstSubcomponent('vevent')!
  return { calendar, component, event: new ICAL.Event(component), text }
}
const startOf = (one: SeatEntry) => read(seatCalendar(one)).event.startDate.toJSDate().toISOString()

describe('CERT-12 The calendar file of a seat', () => {
  test('says when, where and what to bring, in the time of the site, and reminds', () => {
    const { calendar, component, event, text } = read(seatCalendar(entry()))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect([event.uid, event.sequence, component.getFirstPropertyValue('status')]).toEqual(['exam-1@peers.example.org', 0, 'CONFIRMED'])
    expect([event.summary, event.description, event.location]).toEqual([entry().summary, entry().description, entry().location])
    expect(text).toContain('DTSTART;TZID=America/Los_Angeles:20260317T090000')
    expect(text).toContain('DTEND;TZID=America/Los_Angeles:20260317T113000')
    expect(component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P1D', '-PT2H'])
    expect(component.getFirstProperty('organizer')!.getFirstValue()).toBe('mailto:no-reply@peers.example.org')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('what is moved is the same entry with a higher number; what is given back takes it out', () => {
    const [first, moved, gone] = [entry(), entry({ sequence: 1, startsAt: momentAt('2026-03-24', '13:00', timeZone) }), entry({ sequence: 2, cancelled: true })]
      .map((one) => read(seatCalendar(one)))
    expect(new Set([first, moved, gone].map((one) => one!.event.uid)).size).toBe(1)
    expect([first, moved, gone].map((one) => one!.event.sequence)).toEqual([0, 1, 2])
    expect(gone!.calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(gone!.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(gone!.component.getAllSubcomponents('valarm')).toEqual([])
  })

  test.each(['2026-03-07', '2026-03-08', '2026-03-09', '2026-10-31', '2026-11-01', '2026-11-02', '2027-01-01', '2026-12-31'])(
    'on %s nine o’clock is nine o’clock for a reader that knows only the file', (day) => {
      const startsAt = momentAt(day, '09:00', timeZone)
      expect(startOf(entry({ startsAt }))).toBe(startsAt.toISOString())
      const { event } = read(seatCalendar(entry({ startsAt })))
      expect([event.startDate.hour, event.endDate.hour, event.endDate.minute]).toEqual([9, 11, 30])
    })

  test('any day and hour is read as the moment that it is', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 6, max: 20 }), fc.integer({ min: 10, max: 300 }), (days, hour, minutes) => {
      const startsAt = momentAt(addDays('2026-01-01', days), `${String(hour).padStart(2, '0')}:00`, timeZone)
      const { event } = read(seatCalendar(entry({ startsAt, minutes })))
      expect(event.startDate.toJSDate().getTime()).toBe(startsAt.getTime())
      expect(event.endDate.toJSDate().getTime()).toBe(startsAt.getTime() + minutes * 60_000)
    }), { numRuns: 60 })
  })
})
