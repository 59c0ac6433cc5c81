import { dayAt, type Instant, type PlainDate } from './dates.ts'

/**
 * The two clocks, and the only file that reads one. *Machine time* is for sessions, tokens, retries and audit;
 * *legal time* is for deadlines, ages and validity, and the demonstration can move it, forwards only.
 */
export interface Clock {
  now(): Instant
  /** Days that legal time stands apart from machine time. Zero outside the demonstration. */
  daysAhead: number
}

export const systemClock = (): Clock => ({ now: () => new Date(), daysAhead: 0 })

const millisecondsOfADay = 86_400_000

/** The legal day, in a jurisdiction's time zone. */
export const legalDay = (clock: Clock, timeZone: string): PlainDate =>
  dayAt(new Date(clock.now().getTime() + clock.daysAhead * millisecondsOfADay), timeZone)
