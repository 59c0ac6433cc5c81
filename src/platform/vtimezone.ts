import { Temporal } from 'temporal-polyfill'

const offsetOf = (moment: Temporal.ZonedDateTime) => moment.offset.replace(':', '').slice(0, 5)
const local = (moment: Temporal.ZonedDateTime, offset: string) =>
  moment.withTimeZone(`${offset.slice(0, 3)}:${offset.slice(3)}`).toPlainDateTime().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
const nameOf = (moment: Temporal.ZonedDateTime) =>
  new Intl.DateTimeFormat('en-US', { timeZone: moment.timeZoneId, timeZoneName: 'short' }).formatToParts(moment.epochMilliseconds)
    .find(({ type }) => type === 'timeZoneName')!.value

/** One rule of a time zone: from this moment on the clocks show that. */
function observance(before: Temporal.ZonedDateTime, after: Temporal.ZonedDateTime): string[] {
  const [from, to] = [offsetOf(before), offsetOf(after)]
  const kind = Number(to) > Number(from) ? 'DAYLIGHT' : 'STANDARD'
  return [`BEGIN:${kind}`, `DTSTART:${local(after, from)}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `TZNAME:${nameOf(after)}`, `END:${kind}`]
}

/**
 * A time zone as a calendar file carries it (RFC 5545, 3.6.5): how it begins with a year, and each change of its clocks through the end of
 * another. Every change is named, because no rule of when they are holds for ever.
 */
export function vtimezone(timeZone: string, fromYear: number, throughYear: number): string {
  const begins = (year: number) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timeZone)
  const lines = observance(begins(fromYear), begins(fromYear))
  let change = begins(fromYear).getTimeZoneTransition('next')
  while (change && change.year <= throughYear) {
    lines.push(...observance(change.subtract({ nanoseconds: 1 }), change))
    change = change.getTimeZoneTransition('next')
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...lines, 'END:VTIMEZONE'].join('\r\n')
}
