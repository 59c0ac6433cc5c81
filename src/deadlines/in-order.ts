import { isBefore, type PlainDate } from '#platform/dates.ts'
import type { Deadline } from '#policy/deadline.ts'

/** When an event of a day counts within it: an appointment at its hour, a last day at the end of the day. */
const within = ({ at }: Deadline) => at?.from.getTime() ?? Number.POSITIVE_INFINITY

/** Of two dates the one that comes first; of two at the same time always the same one. */
function compare(a: Deadline, b: Deadline): number {
  if (a.on !== b.on) return isBefore(a.on, b.on) ? -1 : 1
  if (within(a) !== within(b)) return within(a) - within(b)
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Dates in their order, whatever order the rooms told them in; what two rooms tell under one id is told once, as the first one said it. */
export const inOrder = (deadlines: readonly Deadline[]): Deadline[] =>
  deadlines.filter(({ id }, place) => deadlines.findIndex((one) => one.id === id) === place).toSorted(compare)

/** The dates as a person looks at them. */
export interface GroupedDates {
  /** The nearest day that asks something of them, with whatever else is on it or before it. */
  readonly next: readonly Deadline[]
  readonly later: readonly Deadline[]
  /** With the program, late ones too: then the program is late, and nothing is over. */
  readonly program: readonly Deadline[]
  /** Over, and still worth knowing; the latest first. */
  readonly past: readonly Deadline[]
}

/** The next date that asks something of the person. */
export const nextOfMine = (deadlines: readonly Deadline[], today: PlainDate): Deadline | undefined =>
  inOrder(deadlines).find(({ who, on }) => who === 'me' && !isBefore(on, today))

/** Every date in the one group in which a person looks for it. */
export function grouped(deadlines: readonly Deadline[], today: PlainDate): GroupedDates {
  const sorted = inOrder(deadlines)
  const isOver = ({ on }: Deadline) => isBefore(on, today)
  const [program, mine] = [sorted.filter(({ who }) => who === 'program'), sorted.filter(({ who }) => who !== 'program')]
  const ahead = mine.filter((one) => !isOver(one))
  const first = (nextOfMine(ahead, today) ?? ahead[0])?.on
  const isNext = ({ on }: Deadline) => first !== undefined && !isBefore(first, on)
  return { next: ahead.filter(isNext), later: ahead.filter((one) => !isNext(one)), program, past: mine.filter(isOver).toReversed() }
}
