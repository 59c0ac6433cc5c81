import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates.ts'
import { calendarEvents, type CalendarEvent, type Told } from './calendar-changes.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 10, hour))
const told = (on: string, summary = 'Alongside: a date to act'): Told => ({ on, summary, description: '', url: 'https://x/dates' })
const fee = (on: string) => [{ deadline: 'feeDue 1', told: told(on) }]
const today = '2026-03-10'
const first = calendarEvents({ before: [], now: fee('2026-06-08'), today, at: at(1) }).events

describe('BEYOND-02 What a calendar is told', () => {
  test('a new date begins at 0, and asked again nothing has changed', () => {
    expect(first).toMatchObject([{ sequence: 0, cancelled: false, changedAt: at(1) }])
    expect(calendarEvents({ before: first, now: fee('2026-06-08'), today, at: at(2) })).toEqual({ events: first, changed: [] })
  })
  test('a day that moves is the same event, told as a change', () =>
    expect(calendarEvents({ before: first, now: fee('2026-06-22'), today, at: at(2) }).changed)
      .toMatchObject([{ deadline: 'feeDue 1', told: { on: '2026-06-22' }, sequence: 1, changedAt: at(2) }]))
  test('what no longer binds is cancelled, once, and comes back with a higher number', () => {
    const gone = calendarEvents({ before: first, now: [], today, at: at(2) }).events
    expect(gone).toMatchObject([{ cancelled: true, sequence: 1 }])
    expect(calendarEvents({ before: gone, now: [], today, at: at(3) }).changed).toEqual([])
    expect(calendarEvents({ before: gone, now: fee('2026-06-08'), today, at: at(4) }).events).toMatchObject([{ cancelled: false, sequence: 2 }])
  })
  test('what is over stays as it was', () =>
    expect(calendarEvents({ before: first, now: [], today: '2026-06-09', at: at(2) })).toEqual({ events: first, changed: [] }))

  const days = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -3, max: 60 }))
  test('no sequence and no moment of change ever falls back, and no event is lost', () =>
    fc.assert(fc.property(fc.array(days, { maxLength: 8 }), (visits) => {
      let known: CalendarEvent[] = []
      for (const [place, visit] of visits.entries()) {
        const now = Object.entries(visit).map(([deadline, day]) => ({ deadline, told: told(addDays(today, day)) }))
        const { events } = calendarEvents({ before: known, now, today, at: at(place) })
        for (const before of known) {
          const after = events.find(({ deadline }) => deadline === before.deadline)!
          expect(after.sequence).toBeGreaterThanOrEqual(before.sequence)
          expect(after.changedAt.getTime()).toBeGreaterThanOrEqual(before.changedAt.getTime())
        }
        known = events
      }
    })))
})
