import type { Blueprint } from '#library/exam-items.ts'

/** How many questions of a competency there are, and how many an exam can need. */
export interface Coverage {
  readonly competency: string
  readonly needed: number
  readonly there: number
}

/**
 * Of each competency that the blueprint weighs: the most that one exam can need, which is its share rounded up, because chance says who gets what
 * is left over.
 */
export function coverageOf({ weights }: Pick<Blueprint, 'weights'>, there: ReadonlyMap<string, number>, count: number): Coverage[] {
  const sum = Object.values(weights).reduce((all, weight) => all + weight, 0)
  return Object.entries(weights).filter(([, weight]) => weight > 0)
    .map(([competency, weight]) => ({ competency, needed: Math.ceil((count * weight) / sum), there: there.get(competency) ?? 0 }))
}

/** Where there are too few for any exam. */
export const lacking = (all: readonly Coverage[]): Coverage[] => all.filter(({ needed, there }) => there < needed)
/** Where there are so few that people who take the exam one after the other get many of the same. */
export const scarce = (all: readonly Coverage[]): Coverage[] => all.filter(({ needed, there }) => there >= needed && there < 2 * needed)
