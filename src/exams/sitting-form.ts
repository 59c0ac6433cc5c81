import { addDays, dayAt, isBefore, type Instant, type PlainDate } from '#platform/dates.ts'
import { isLanguage, type Language } from '#platform/languages.ts'
import type { Problem } from '#platform/problems.ts'
import { readMeeting, type Meeting } from './meeting-form.ts'
import type { SiteKind } from './site-form.ts'
import { everyWeek, isExamTime, isTimeOfDay, momentAt, type TimeOfDay } from './sitting-times.ts'
import { dayTyped, wholeTyped, type Typed } from './typed-sitting.ts'

/** As many weeks as can be added at once, and as far ahead: more is a slip of the hand. */
export const mostWeeks = 26
export const mostSeats = 500
const furthest = 730

export interface NewSittings {
  readonly siteId: string
  readonly days: readonly PlainDate[]
  readonly time: TimeOfDay
  readonly seats: number
  readonly languages: readonly Language[]
}

/** What has to be known of a site to add sittings there. */
export interface SiteOfSittings {
  readonly id: string
  readonly activeUntil: PlainDate | null
  readonly timeZone: string
  readonly kind: SiteKind
}

const problem = (code: string, field: string, facts?: Problem['facts']): Problem => (facts ? { code, field, facts } : { code, field })

function problemsOfDay(first: PlainDate | 'empty' | undefined, last: PlainDate | undefined, site: SiteOfSittings | undefined, today: PlainDate): Problem[] {
  if (first === undefined || first === 'empty') return [problem('firstDayNotReal', 'first')]
  if (isBefore(first, today)) return [problem('firstDayPast', 'first')]
  if (isBefore(addDays(today, furthest), last ?? first)) return [problem('daysTooFar', 'first', { latest: addDays(today, furthest) })]
  return site?.activeUntil && isBefore(site.activeUntil, last ?? first) ? [problem('siteEndsBefore', 'first', { until: site.activeUntil })] : []
}

function problemsOfTime(time: string): Problem[] {
  if (!isTimeOfDay(time)) return [problem('timeNotReal', 'time')]
  return isExamTime(time) ? [] : [problem('timeAtNight', 'time')]
}

/** What is wrong with the meeting; one in person has none. */
function problemsOfMeeting(read: ReturnType<typeof readMeeting>, site: SiteOfSittings | undefined): readonly Problem[] {
  if ('problems' in read) return read.problems
  return read.meeting !== 'none' && site?.kind === 'inPerson' ? [problem('meetingNotOnline', 'meeting')] : []
}

/** A time as a browser's field sends it, or as people type it: `9:00`, `9:00 AM`, `1:30 p.m.`; what is neither stays as it is. */
export function timeTyped(typed: string | undefined): string {
  const text = (typed ?? '').trim().toLowerCase().replace(/\./g, '')
  const [, hour, minute, half] = /^(\d{1,2}):(\d{2})(?::00)?\s*([ap]m)?$/.exec(text) ?? []
  if (hour === undefined) return text
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0)
  return `${String(hours).padStart(2, '0')}:${minute}`
}

/**
 * Sittings as somebody typed them: one, or the same hour every week. All of them are good, or none is added.
 * @param sites those of the certifying body. @param languagesChosen every box that was ticked.
 */
export function readSittings(
  typed: Typed, languagesChosen: readonly string[], sites: readonly SiteOfSittings[], today: PlainDate, now: Instant,
): { sittings: NewSittings; starts: readonly Instant[]; meeting: Meeting | undefined } | { problems: readonly Problem[] } {
  const site = sites.find(({ id }) => id === typed.site)
  const [first, weeks, seats, time] = [dayTyped(typed, 'first'), wholeTyped(typed.weeks), wholeTyped(typed.seats), timeTyped(typed.time)]
  const languages = languagesChosen.filter(isLanguage)
  const meeting = readMeeting(typed)
  const weeksGood = weeks !== undefined && weeks >= 1 && weeks <= mostWeeks
  const days = first && first !== 'empty' && weeksGood ? everyWeek(first, weeks) : []
  const problems = [
    ...(site ? [] : [problem('siteMissing', 'site')]),
    ...problemsOfDay(first, days.at(-1), site, today), ...problemsOfTime(time),
    ...(weeksGood ? [] : [problem('weeksWrong', 'weeks', { most: mostWeeks })]),
    ...(seats !== undefined && seats >= 1 && seats <= mostSeats ? [] : [problem('seatsWrong', 'seats', { most: mostSeats })]),
    ...(languages.length > 0 ? [] : [problem('languagesMissing', 'languages')]),
    ...problemsOfMeeting(meeting, site),
  ]
  if (problems.length > 0 || !site || 'problems' in meeting) return { problems }
  const starts = days.map((day) => momentAt(day, time, site.timeZone))
  if (starts[0]! <= now) return { problems: [problem('startPast', 'time')] }
  return { sittings: { siteId: site.id, days, time, seats: seats!, languages }, starts, meeting: meeting.meeting === 'none' ? undefined : meeting.meeting }
}

/** The first of these moments at which the site has a sitting already, as a problem. */
export function problemOfTaken(starts: readonly Instant[], there: readonly Instant[], timeZone: string): Problem[] {
  const known = new Set(there.map((moment) => moment.getTime()))
  const taken = starts.find((moment) => known.has(moment.getTime()))
  return taken ? [problem('sittingThere', 'first', { day: dayAt(taken, timeZone) })] : []
}
