import { isBefore, type Instant, type PlainDate } from '#platform/dates.ts'

/** An event as a calendar is told it. */
export interface Told {
  readonly on: PlainDate
  /** Of an appointment: its moments, as ISO texts. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly summary: string
  readonly description: string
  readonly url: string
}

/** An event with its life: which change of it this is, and since when. */
export interface CalendarEvent {
  readonly deadline: string
  readonly told: Told
  readonly sequence: number
  readonly cancelled: boolean
  readonly changedAt: Instant
}

const parts = ['on', 'from', 'until', 'summary', 'description', 'url'] as const
const isSame = (a: Told, b: Told) => parts.every((part) => a[part] === b[part])

/** What is told of a date now: as before, or changed. */
function eventOf(deadline: string, told: Told, before: CalendarEvent | undefined, at: Instant): CalendarEvent {
  if (!before) return { deadline, told, sequence: 0, cancelled: false, changedAt: at }
  if (!before.cancelled && isSame(before.told, told)) return before
  return { deadline, told, sequence: before.sequence + 1, cancelled: false, changedAt: at }
}

/** What is told of a date that is no longer among the person's: gone before its day it is cancelled; over, it stays as it was. */
function goneEvent(before: CalendarEvent, today: PlainDate, at: Instant): CalendarEvent {
  if (before.cancelled || isBefore(before.told.on, today)) return before
  return { ...before, sequence: before.sequence + 1, cancelled: true, changedAt: at }
}

interface Known {
  readonly before: readonly CalendarEvent[]
  readonly now: readonly { readonly deadline: string; readonly told: Told }[]
  readonly today: PlainDate
  readonly at: Instant
}

/**
 * Every event of a calendar, and those of them that changed since it was last asked: a moved day raises the sequence of the same event,
 * so that no calendar program shows it twice; nothing is ever forgotten, so that no sequence falls back. Source: RFC 5545, 3.8.7.4.
 */
export function calendarEvents({ before, now, today, at }: Known): { events: CalendarEvent[]; changed: CalendarEvent[] } {
  const known = new Map(before.map((event) => [event.deadline, event]))
  const told = now.map(({ deadline, told }) => eventOf(deadline, told, known.get(deadline), at))
  const named = new Set(now.map(({ deadline }) => deadline))
  const events = [...told, ...before.filter(({ deadline }) => !named.has(deadline)).map((event) => goneEvent(event, today, at))]
  return { events, changed: events.filter((event) => event !== known.get(event.deadline)) }
}
