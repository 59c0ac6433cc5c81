import type { Letter } from '#library/exam-items.ts'

/** An item of a form as it was answered. */
export interface AnsweredItem {
  readonly item_id: string
  readonly item_version: number
  readonly competency: string
  readonly choice: Letter | null
}

/** How many were scored, and how many of them were right. */
export interface Score {
  readonly counted: number
  readonly correct: number
}

export interface WholeScore extends Score {
  /** By competency, in the order in which each first came. */
  readonly competencies: readonly (Score & { readonly competency: string })[]
}

/** What an item is known by in a form. */
export const versionKey = (id: string, version: number): string => `${id} ${version}`

/** Was it right? None when the item has no key any more: then it is not counted, and nobody loses by it. */
export const isRight = ({ item_id, item_version, choice }: Omit<AnsweredItem, 'competency'>, keys: ReadonlyMap<string, Letter>): boolean | undefined => {
  const key = keys.get(versionKey(item_id, item_version))
  return key && choice === key
}

const scored = (items: readonly AnsweredItem[], keys: ReadonlyMap<string, Letter>): Score => {
  const judged = items.map((item) => isRight(item, keys)).filter((right) => right !== undefined)
  return { counted: judged.length, correct: judged.filter(Boolean).length }
}

/** One for each that is right; nothing is taken off for a wrong one or for none. Not counted: items that are no longer to be found. */
export function scoreOf(items: readonly AnsweredItem[], keys: ReadonlyMap<string, Letter>): WholeScore {
  const competencies = [...Map.groupBy(items, ({ competency }) => competency)].map(([competency, some]) => ({ competency, ...scored(some, keys) }))
  return { ...scored(items, keys), competencies: competencies.filter(({ counted }) => counted > 0) }
}

/** Is it passed? Whole numbers only: at exactly the mark it is. */
export const isPassed = ({ counted, correct }: Score, percent: number): boolean => counted > 0 && correct * 100 >= percent * counted

/** Whole percents, rounded down: nobody is shown a mark that they did not reach. */
export const percentOf = ({ counted, correct }: Score): number => (counted === 0 ? 0 : Math.floor((correct * 100) / counted))
/** The same as it is said, in both languages: "75%". */
export const percentSaid = (score: Score): string => `${percentOf(score)}%`
