import type { Instant } from '#platform/dates.ts'

/** Someone who decides on applications here now: how many they have to decide on, and when they last got one. */
export interface Turn {
  readonly id: string
  readonly has: number
  readonly lastGotAt: Instant | null
}

const whenLast = ({ lastGotAt }: Turn) => lastGotAt?.getTime() ?? -Infinity
const earlier = (a: Turn, b: Turn) => a.has - b.has || whenLast(a) - whenLast(b) || (a.id < b.id ? -1 : 1)

/**
 * Whose turn it is: who has the fewest to decide on; of several, who got one the longest ago, first of all who never did.
 * @param mayNot who cannot take this one: its applicant, who knows the person, who has it already.
 * @returns none when nobody can.
 */
export const fairTurn = (turns: readonly Turn[], mayNot: ReadonlySet<string>): string | undefined =>
  turns.filter(({ id }) => !mayNot.has(id)).toSorted(earlier)[0]?.id

/** The turns after someone got one, so that of many each gets their share. */
export const afterTurn = (turns: readonly Turn[], got: string, at: Instant): Turn[] =>
  turns.map((turn) => (turn.id === got ? { ...turn, has: turn.has + 1, lastGotAt: at } : turn))
