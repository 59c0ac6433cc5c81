import type { Instant } from '#platform/dates.ts'
import type { ExamDayState } from './exam-day-lifecycle.ts'
import { grantedSince } from './proctor-notes.ts'

/** After so many minutes without a sign of somebody who answers, and is in no break, a proctor looks. A question takes a little over one. */
const quietMinutes = 10

/** What the order of the list follows from. */
export interface Listed {
  readonly state: ExamDayState
  readonly hereAt: Instant | null
  readonly extraPercent: number
  readonly startedPercent: number | null
  readonly resultProblem: string | null
  readonly progress: { readonly pausedAt: Instant | null; readonly seenAt: Instant | null } | undefined
}

/** Why somebody needs the proctor now; nothing for all others. */
export type Need = 'id' | 'time' | 'quiet' | 'result'

export function needOf({ state, extraPercent, startedPercent, resultProblem, progress }: Listed, now: Instant): Need | undefined {
  if (state === 'here') return 'id'
  if (resultProblem) return 'result'
  if (state !== 'started') return undefined
  if (grantedSince(extraPercent, startedPercent)) return 'time'
  const seen = progress?.seenAt
  return progress && !progress.pausedAt && seen && now.getTime() - seen.getTime() > quietMinutes * 60_000 ? 'quiet' : undefined
}

/** The parts of the list, each with an address. */
export const proctorViews = ['all', 'need', 'underWay', 'expected', 'over'] as const
export type ProctorView = (typeof proctorViews)[number]

const places: Readonly<Partial<Record<ExamDayState, number>>> = { here: 0, admitted: 2, agreed: 2, started: 3, expected: 4 }
const placeOf = (one: Listed, now: Instant) => (one.state !== 'here' && needOf(one, now) ? 1 : (places[one.state] ?? 5))

/** Whoever needs the proctor first: who waits for longest, then who has another matter, who reads, who answers, who is not here yet; the rest at the end. */
export const whoFirst = <One extends Listed>(people: readonly One[], now: Instant): One[] =>
  people.toSorted((a, b) => placeOf(a, now) - placeOf(b, now) || (a.state === 'here' && b.state === 'here' ? Number(a.hereAt) - Number(b.hereAt) : 0))

/** Does somebody belong to a part of the list? */
export function isIn(one: Listed, view: ProctorView, now: Instant): boolean {
  if (view === 'all') return true
  if (view === 'need') return needOf(one, now) !== undefined
  const place = places[one.state] ?? 5
  return view === 'underWay' ? place === 2 || place === 3 : view === 'expected' ? place === 4 : place === 5
}

/** Whole minutes that are left of an exam. */
export const minutesLeft = ({ endsAt }: { readonly endsAt: Instant }, now: Instant): number => Math.max(0, Math.ceil((endsAt.getTime() - now.getTime()) / 60_000))

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Is it this person? Every word that was typed begins or is in a word of the name; accents and capitals do not matter. */
export const isNamed = (name: string, typed: string): boolean => plain(typed).split(/\s+/).every((word) => plain(name).includes(word))

/** At least this often whoever is shown is written down, also where nobody new came. */
const recordedEvery = 10 * 60_000

/**
 * Is this look at a list to be written down? The list renews itself every few seconds; a row for each would bury the looks that mean something.
 * It is written when the people shown are others than those that were written down last, even by one, and every ten minutes. So of everybody who
 * was shown there is a row not more than ten minutes old, and of whoever is new one of this moment.
 */
export function isToBeRecorded(shown: readonly string[], last: { readonly at: Instant; readonly ids: readonly string[] } | undefined, now: Instant): boolean {
  if (shown.length === 0) return false
  if (!last || now.getTime() - last.at.getTime() >= recordedEvery || last.at > now) return true
  const [before, after] = [new Set(last.ids), new Set(shown)]
  return before.size !== after.size || [...after].some((id) => !before.has(id))
}
