import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { CalendarEvent, Told } from './calendar-changes.ts'
import { calendarText } from './calendar-text.ts'

const timeZone = 'America/Los_Angeles'
const changedAt = new Date('2026-03-10T18:00:00Z')
const event = (told: Partial<Told>, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  deadline: told.on ?? '', sequence: 0, cancelled: false, changedAt, told: { on: '2026-06-08', summary: 'x', description: 'y', url: 'https://x.org/dates', ...told }, ...more,
})
const textOf = (events: readonly CalendarEvent[]) => calendarText({
  name: 'Alongside', description: 'Dates', timeZone, keptFor: 900, events, uidOf: (deadline) => `${deadline}@x.org`,
})
const parsed = (events: readonly CalendarEvent[]) => {
  const calendar = new ICAL.Component(ICAL.parse(textOf(events)))
  const zone = calendar.getFirstSubcomponent('vtimezone')
  if (zone) ICAL.TimezoneService.register(zone)
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) }
}
const startOf = (one: CalendarEvent) => {
  const [read] = parsed([one]).events
  return read!.startDate.toJSDate().toISOString()
}

describe('PLAT-07 A calendar that other programs read', () => {
  test('has a legal day as a whole day, a leap day too, and says how often to ask again', () => {
    const { calendar, events: [leap] } = parsed([event({ on: '2028-02-29' })])
    expect([leap!.startDate.isDate, leap!.startDate.toString(), leap!.endDate.toString()]).toEqual([true, '2028-02-29', '2028-03-01'])
    expect(calendar.getFirstPropertyValue('refresh-interval')!.toString()).toBe('PT15M')
    expect(calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  test.each([
    ['the hour before clocks go forward', '2027-03-14T09:30:00Z'], ['the hour after', '2027-03-14T10:30:00Z'],
    ['summer', '2027-07-01T16:00:00Z'], ['the morning after clocks went back', '2027-11-07T17:00:00Z'], ['the evening before', '2027-11-07T02:00:00Z'], ['winter', '2027-12-01T17:00:00Z'],
    ['New Year’s Day', '2028-01-01T17:00:00Z'],
  ])('an appointment keeps its moment: %s', (_, from) => {
    const until = new Date(new Date(from).getTime() + 9_000_000).toISOString()
    expect(startOf(event({ on: from.slice(0, 10), from, until }))).toBe(new Date(from).toISOString())
  })

  test('an appointment is told in the time of its place', () => {
    const text = textOf([event({ on: '2027-07-01', from: '2027-07-01T16:00:00Z', until: '2027-07-01T18:30:00Z' })])
    expect(text).toContain('DTSTART;TZID=America/Los_Angeles:20270701T090000')
    expect(text).toContain('DTEND;TZID=America/Los_Angeles:20270701T113000')
  })

  test('long lines with accents, emoji and names of one letter each are folded so that nothing breaks', () => {
    const summary = 'Lucía Ñáñez 👩🏽‍🚒 🌱, “última”; día\\fin — '.repeat(9).trim()
    const description = `A\nB, ${'ééé '.repeat(60)}Ō`
    const text = textOf([event({ summary, description })])
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(Buffer.from(text).toString()).toBe(text)
    expect(text).not.toContain('\ufffd')
    const [read] = parsed([event({ summary, description })]).events
    expect([read!.summary, read!.description]).toEqual([summary, description])
  })

  test('what is cancelled says so, with a higher number and a later change', () => {
    const later = new Date('2026-03-11T18:00:00Z')
    const component = parsed([event({}, { sequence: 3, cancelled: true, changedAt: later })]).calendar.getFirstSubcomponent('vevent')!
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(component.getFirstPropertyValue('sequence')).toBe(3)
    expect(component.getFirstPropertyValue('last-modified')!.toString()).toBe('2026-03-11T18:00:00Z')
    expect(component.getFirstPropertyValue('dtstamp')!.toString()).toBe('2026-03-11T18:00:00Z')
  })

  test('without any date it is a calendar all the same', () => expect(parsed([]).events).toEqual([]))
  test('the same dates give the same text', () => expect(textOf([event({})])).toBe(textOf([event({})])))
})
