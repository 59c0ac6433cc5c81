import { addDays, dayAt, type Instant, type PlainDate } from './dates.ts'

/**
 * The two clocks, and the only file that reads one. *Machine time* is for sessions, tokens, retries and audit;
 * *legal time* is for deadlines, ages and validity, and the demonstration can move it, forwards only.
 */
export interface Clock {
  now(): Instant
  /** Days that legal time stands apart from machine time. Zero outside the demonstration. */
  daysAhead: number
  /** Somebody moves legal time just now: the next one waits until it stands again. */
  moving?: boolean
}

export const systemClock = (): Clock => ({ now: () => new Date(), daysAhead: 0 })

/** The legal day, in a jurisdiction's time zone. Days are counted in the calendar: some have 23 hours, some 25. */
export const legalDay = (clock: Clock, timeZone: string): PlainDate => addDays(dayAt(clock.now(), timeZone), clock.daysAhead)
