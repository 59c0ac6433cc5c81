import { isBefore, type PlainDate } from './dates.ts'
import type { Said } from './languages.ts'

/** A legal deadline of something open: its last day, and what must have happened by then. Rooms name theirs for the demonstration's clock. */
export interface Deadline {
  readonly day: PlainDate
  readonly what: Said
}

/** The deadlines, the next one first. */
export const inOrderOfTime = (deadlines: readonly Deadline[]): Deadline[] =>
  deadlines.toSorted((a, b) => (isBefore(a.day, b.day) ? -1 : isBefore(b.day, a.day) ? 1 : 0))
