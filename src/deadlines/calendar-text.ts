import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { CalendarEvent } from './calendar-changes.ts'
import { vtimezone } from '#platform/vtimezone.ts'

interface Calendar {
  readonly name: string
  readonly description: string
  readonly timeZone: string
  /** How long a calendar program may keep it, in seconds. */
  readonly keptFor: number
  readonly events: readonly CalendarEvent[]
  /** The name of an event to calendar programs, the same for ever, that says nothing about the person. */
  readonly uidOf: (deadline: string) => string
}

/** A day without an hour: it is the same day wherever its reader is. */
const wholeDay = (on: string) => {
  const midnight = (date: string) => new Date(`${date}T00:00:00Z`)
  return { allDay: true, start: midnight(on), end: midnight(Temporal.PlainDate.from(on).add({ days: 1 }).toString()) }
}

/** An appointment, in the time of its place. */
const timed = (from: string, until: string, timezone: string) => {
  const moment = (text: string) => Temporal.Instant.from(text).toZonedDateTimeISO(timezone)
  return { timezone, start: moment(from), end: moment(until) }
}

const eventData = ({ uidOf, timeZone }: Calendar, { deadline, told, sequence, cancelled, changedAt }: CalendarEvent): ICalEventData => ({
  id: uidOf(deadline), sequence, stamp: changedAt, lastModified: changedAt, summary: told.summary, description: told.description, url: told.url,
  status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  // A last day takes no time; an appointment does.
  transparency: told.from ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  ...(told.from && told.until ? timed(told.from, told.until, timeZone) : wholeDay(told.on)),
})

/** A calendar as calendar programs read it (RFC 5545, RFC 7986). The same events give the same text. */
export function calendarText(calendar: Calendar): string {
  const { name, description, keptFor, events, timeZone } = calendar
  const years = events.map(({ told }) => Number(told.on.slice(0, 4)))
  const generator = () => vtimezone(timeZone, Math.min(...years), Math.max(...years) + 1)
  const made = ical({
    name, description, ttl: keptFor, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Alongside', product: 'Dates' }, timezone: { name: null, generator },
    events: events.map((event) => eventData(calendar, event)),
  })
  return `${made.toString()}\r\n`
}
