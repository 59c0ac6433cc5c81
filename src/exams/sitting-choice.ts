import { isBefore, type Instant, type PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'

/** What decides whether a sitting can be chosen. */
export interface Offered {
  readonly state: 'open' | 'cancelled'
  readonly startsAt: Instant
  /** The day on the clock of the site. */
  readonly startsOn: PlainDate
  readonly seats: number
  /** Booked, or kept for somebody to whom one was offered. */
  readonly taken: number
  /** How many wait for a seat: what becomes free is theirs first. */
  readonly waiting: number
  readonly languages: readonly Language[]
}

/** Who chooses: until which day, at which moment of legal time, in which language. */
export interface Chooser {
  /** The last day of the approval, that day included. */
  readonly lastDay: PlainDate
  readonly now: Instant
  readonly language: Language
}

/** Free seats that nobody waits for. */
export const freeSeats = ({ seats, taken, waiting }: Pick<Offered, 'seats' | 'taken' | 'waiting'>): number => Math.max(seats - taken - waiting, 0)

export type Standing = 'free' | 'full' | 'cancelled' | 'begun' | 'afterLastDay' | 'otherLanguage'

/**
 * How a sitting stands for somebody. The last day of the approval still counts: the exam has to be taken within the twelve months.
 * Source: GUIDE, certification overview, step 10, note.
 */
export function standingOf(sitting: Offered, { lastDay, now, language }: Chooser): Standing {
  if (sitting.state === 'cancelled') return 'cancelled'
  if (sitting.startsAt.getTime() <= now.getTime()) return 'begun'
  if (isBefore(lastDay, sitting.startsOn)) return 'afterLastDay'
  if (!sitting.languages.includes(language)) return 'otherLanguage'
  return freeSeats(sitting) > 0 ? 'free' : 'full'
}

const hour = 3_600_000

/**
 * May a seat still be changed without losing the fee? Exactly so many hours before is in time. Our own rule, until the program confirms one.
 * @param hours from the policy of the day of booking.
 */
export const mayChangeFreely = (startsAt: Instant, now: Instant, hours: number): boolean => startsAt.getTime() - now.getTime() >= hours * hour

/** The last moment at which it may be changed freely. */
export const freeUntil = (startsAt: Instant, hours: number): Instant => new Date(startsAt.getTime() - hours * hour)

/** Until when a seat is kept for whoever it is offered to: for so many hours, and never beyond the beginning. */
export const offerUntil = (now: Instant, startsAt: Instant, hours: number): Instant =>
  new Date(Math.min(now.getTime() + hours * hour, startsAt.getTime()))

/** Does an offer still stand? Its last moment is over. */
export const isOffered = (offeredUntil: Instant, now: Instant): boolean => now.getTime() < offeredUntil.getTime()
