import { optionLetters, type Item, type Letter } from '#library/exam-items.ts'
import type { PlainDate } from '#platform/dates.ts'
import { shuffled, type Chance } from './draw-form.ts'

/** So many questions anyone may try without an account. */
export const tryCount = 5
/** Sets are numbered up to here. */
export const trySets = 10_000

/** Numbers from a number, the same each time (mulberry32): nothing has to be kept to show the same questions again. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The set of a day: whoever switches the language, or loads the page again, sees the same questions. */
export const setOfDay = (day: PlainDate): number => (Date.parse(day) / 86_400_000) % trySets

/** A question to try, and its options in an order of their own. */
export interface TryItem {
  readonly item: Item
  readonly options: string
}

/** The questions of a set, each of another competency where there are enough of them. */
export function trySet(items: readonly Item[], set: number): TryItem[] {
  const chance = chanceFrom(set)
  const byCompetency = shuffled([...Map.groupBy(items, ({ competency }) => competency).values()], chance)
  const picked = byCompetency.slice(0, tryCount).map((some) => some[Math.floor(chance() * some.length)]!)
  return picked.map((item) => ({ item, options: shuffled<Letter>(optionLetters, chance).join('') }))
}

/** The number of a set as an address has it, or none. */
export const setIn = (text: string | null): number | undefined => (text !== null && /^\d{1,4}$/.test(text) ? Number(text) : undefined)
/** A place from 1 to 4 as an address has it; 0: none. */
export const placeIn = (text: string | null): number => (text !== null && /^[1-4]$/.test(text) ? Number(text) : 0)
