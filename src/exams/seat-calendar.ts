import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import type { Instant } from '#platform/dates.ts'
import { vtimezone } from '#platform/vtimezone.ts'
import { endOf } from './sitting-times.ts'

/** What a calendar is told of a seat. */
export interface SeatEntry {
  /** The same for every change of this request's seat, and for nobody else's. */
  readonly uid: string
  /** Rises with every change: calendars follow the highest. */
  readonly sequence: number
  readonly cancelled: boolean
  readonly changedAt: Instant
  readonly startsAt: Instant
  readonly minutes: number
  readonly timeZone: string
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly url: string
  /** The program, as calendars name who invites. */
  readonly organizer: { readonly name: string; readonly email: string }
}

/** Before the exam, in seconds: a day, and two hours. */
const alarms = [24 * 3600, 2 * 3600]

/**
 * A seat as a file for calendar programs (RFC 5545, RFC 5546): in the time of the site, with its time zone, so that nine o'clock stays nine
 * o'clock on the day when clocks change. What was given back takes the entry out again.
 */
export function seatCalendar(entry: SeatEntry): string {
  const moment = (at: Instant) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(entry.timeZone)
  const [start, end] = [moment(entry.startsAt), moment(endOf(entry.startsAt, entry.minutes))]
  const made = ical({
    prodId: { company: 'Alongside', product: 'Exam' }, method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: entry.timeZone, generator: () => vtimezone(entry.timeZone, start.year, end.year + 1) },
    events: [{
      id: entry.uid, sequence: entry.sequence, stamp: entry.changedAt, lastModified: entry.changedAt, timezone: entry.timeZone, start, end,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED, organizer: entry.organizer,
      summary: entry.summary, description: entry.description, location: entry.location, url: entry.url,
      alarms: entry.cancelled ? [] : alarms.map((trigger) => ({ type: ICalAlarmType.display, trigger, description: entry.summary })),
    }],
  })
  return `${made.toString()}\r\n`
}
