import { optionLetters, type Blueprint } from '#library/exam-items.ts'
import type { ItemEntry } from './item-source.ts'

/** A number from 0 up to, not including, 1. It is passed in: the same numbers draw the same form. */
export type Chance = () => number

/** How often each item was shown lately. */
export type Exposure = ReadonlyMap<string, number>

/** An item as it was drawn: with its options in the order in which this person sees them. */
export interface Drawn extends ItemEntry {
  readonly options: string
}

/** In any order, each as likely as any other (Fisher and Yates). */
export function shuffled<T>(all: readonly T[], chance: Chance): T[] {
  const mixed = [...all]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}

/**
 * How many items of each competency a form has: as near to the weights as whole numbers allow (the largest remainders get what is left,
 * chance among equal ones), and never more than there are; what one competency lacks goes to the others by their weight.
 */
export function sharesOf(weights: Blueprint['weights'], available: ReadonlyMap<string, number>, count: number, chance: Chance): Map<string, number> {
  const shares = new Map<string, number>()
  let open = [...available].filter(([id, there]) => there > 0 && (weights[id] ?? 0) > 0).map(([id]) => id)
  let left = count
  while (left > 0 && open.length > 0) {
    const round = oneRound(weights, open, left, chance)
    for (const [id, share] of round) {
      const taken = Math.min(share, available.get(id)! - (shares.get(id) ?? 0))
      shares.set(id, (shares.get(id) ?? 0) + taken)
      left -= taken
    }
    open = open.filter((id) => shares.get(id)! < available.get(id)!)
  }
  return shares
}

/** All of it shared out among some, without looking at how many there are. */
function oneRound(weights: Blueprint['weights'], among: readonly string[], count: number, chance: Chance): Map<string, number> {
  const sum = among.reduce((all, id) => all + weights[id]!, 0)
  const exact = shuffled(among, chance).map((id) => ({ id, share: Math.floor((count * weights[id]!) / sum), rest: (count * weights[id]!) % sum }))
  const left = count - exact.reduce((all, { share }) => all + share, 0)
  const more = new Set(exact.toSorted((a, b) => b.rest - a.rest).slice(0, left).map(({ id }) => id))
  return new Map(exact.map(({ id, share }) => [id, share + (more.has(id) ? 1 : 0)]))
}

/** How far chance may set an item before one that was shown less often: enough that nobody can tell who gets which. */
const play = 2

/** The least shown first, with chance. */
const leastShown = (items: readonly ItemEntry[], exposure: Exposure, chance: Chance): ItemEntry[] =>
  items.map((item) => ({ item, rank: (exposure.get(item.id) ?? 0) + chance() * play })).toSorted((a, b) => a.rank - b.rank).map(({ item }) => item)

/**
 * Draws a form: as many items of each competency as the blueprint gives it, the least shown first, all of them and the options of each in an
 * order of their own. A competency that the blueprint does not weigh is not asked.
 * @throws {RangeError} when there are not enough items.
 */
export function drawForm(items: readonly ItemEntry[], { weights }: Pick<Blueprint, 'weights'>, count: number, chance: Chance, exposure: Exposure): Drawn[] {
  const byCompetency = Map.groupBy(items, ({ competency }) => competency)
  const shares = sharesOf(weights, new Map([...byCompetency].map(([id, all]) => [id, all.length])), count, chance)
  const drawn = [...shares].flatMap(([id, share]) => leastShown(byCompetency.get(id)!, exposure, chance).slice(0, share))
  if (drawn.length < count) throw new RangeError(`There are ${drawn.length} items for a form of ${count}`)
  return shuffled(drawn, chance).map(({ id, version, competency, words }) => ({ id, version, competency, words, options: shuffled(optionLetters, chance).join('') }))
}
