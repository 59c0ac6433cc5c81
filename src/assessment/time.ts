import type { Instant } from '#platform/dates.ts'

/** What the clock of an assessment stands on, as its row has it. */
export interface Clocked {
  readonly ends_at: Instant | null
  readonly paused_at: Instant | null
  readonly grace_seconds: number
  readonly break_seconds: number
  readonly break_used_seconds: number
}

const second = 1000
/** Never negative: a machine's clock that was set back gives nobody less. */
const since = (then: Instant, now: Instant) => Math.max(0, now.getTime() - then.getTime())

/** How long a break may still be, in milliseconds, not counting one under way. */
const breakLeft = ({ break_seconds: granted, break_used_seconds: used }: Clocked) => Math.max(0, granted - used) * second

/** How long the break under way has held the clock; none: 0. The clock stands no longer than was granted. */
export const heldByBreak = (one: Clocked, now: Instant): number =>
  (one.paused_at ? Math.min(since(one.paused_at, now), breakLeft(one)) : 0)

/** When it ends as things stand now; none: it has no time. Machine time alone: the night in which clocks change has no part in it. */
export const endOf = (one: Clocked, now: Instant): Instant | null =>
  (one.ends_at ? new Date(one.ends_at.getTime() + heldByBreak(one, now)) : null)

/** Milliseconds until its end, never below nothing; none: without a time. */
export function timeLeft(one: Clocked, now: Instant): number | null {
  const end = endOf(one, now)
  return end && Math.max(0, end.getTime() - now.getTime())
}

/** The break that may still be taken, one under way taken off, in milliseconds. */
export const breakTimeLeft = (one: Clocked, now: Instant): number => breakLeft(one) - heldByBreak(one, now)

/** Does the clock stand? A break that is longer than was granted is over by itself. */
export const isOnBreak = (one: Clocked, now: Instant): boolean => one.paused_at !== null && breakTimeLeft(one, now) > 0

/** Its time is up: nothing is shown any more, but an answer on its way still counts. */
export const isTimeUp = (one: Clocked, now: Instant): boolean => timeLeft(one, now) === 0

/** The grace after its end is over, too: whoever looks ends it. */
export function isOverdue(one: Clocked, now: Instant): boolean {
  const end = endOf(one, now)
  return end !== null && now.getTime() > end.getTime() + one.grace_seconds * second
}

/** Minutes with the extra time of an accommodation, in percent; what is left of a minute is given. */
export const minutesWithExtra = (minutes: number, percent: number): number => Math.ceil((minutes * (100 + percent)) / 100)
