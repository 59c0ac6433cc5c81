import { optionLetters, type Letter } from '#library/exam-items.ts'
import { languages, type Language } from '#platform/languages.ts'

/**
 * Answers to one item that are alike, summed up: how many, and how those who gave them did on the rest of their forms (the share that was right
 * there, from 0 to 1). Sums are all that the statistics need.
 */
export interface AlikeAnswers {
  readonly language: Language
  readonly choice: Letter | null
  readonly correct: boolean
  readonly count: number
  readonly rest: number
  readonly restSquared: number
}

export interface OptionStatistics {
  /** None: it was left open. */
  readonly choice: Letter | null
  readonly count: number
  /** From 0 to 1. */
  readonly share: number
  /** How those who chose it did on the rest, on average; none where nobody did. */
  readonly rest: number | undefined
}
export interface LanguageStatistics {
  readonly count: number
  readonly right: number
}
/** What can be said of one item. Shares go from 0 to 1. */
export interface ItemStatistics {
  readonly count: number
  readonly right: number
  /** Pearson's correlation of right or wrong with the rest of the form (point-biserial); none when all are alike in one of the two. */
  readonly discrimination: number | undefined
  readonly options: readonly OptionStatistics[]
  readonly byLanguage: Readonly<Record<Language, LanguageStatistics>>
}

const sum = (all: readonly AlikeAnswers[], of: (one: AlikeAnswers) => number) => all.reduce((so, one) => so + of(one), 0)

/** Of the right and wrong answers with the rest score; what is left of the form after this item, so that it is not compared with itself. */
export function pointBiserial(all: readonly AlikeAnswers[]): number | undefined {
  const [n, right, rest, restSquared] = [sum(all, ({ count }) => count), sum(all, ({ correct, count }) => (correct ? count : 0)), sum(all, (one) => one.rest), sum(all, (one) => one.restSquared)]
  const both = sum(all, (one) => (one.correct ? one.rest : 0))
  const [spreadOfItem, spreadOfRest] = [n * right - right * right, n * restSquared - rest * rest]
  // Sums of fractions are not exact: what is nearly nothing is nothing.
  if (spreadOfItem <= 0 || spreadOfRest <= 1e-9 * n * n) return undefined
  return (n * both - right * rest) / Math.sqrt(spreadOfItem * spreadOfRest)
}

/** Everything that is said of one item. */
export function statisticsOf(all: readonly AlikeAnswers[]): ItemStatistics {
  const count = sum(all, (one) => one.count)
  const rightOf = (some: readonly AlikeAnswers[]) => sum(some, (one) => (one.correct ? one.count : 0))
  const options = [...optionLetters, null].map((choice): OptionStatistics => {
    const chosen = all.filter((one) => one.choice === choice)
    const times = sum(chosen, (one) => one.count)
    return { choice, count: times, share: count === 0 ? 0 : times / count, rest: times === 0 ? undefined : sum(chosen, (one) => one.rest) / times }
  })
  const ofLanguage = (language: Language): LanguageStatistics => {
    const some = all.filter((one) => one.language === language)
    const times = sum(some, (one) => one.count)
    return { count: times, right: times === 0 ? 0 : rightOf(some) / times }
  }
  return {
    count, right: count === 0 ? 0 : rightOf(all) / count, discrimination: pointBiserial(all), options,
    byLanguage: Object.fromEntries(languages.map((language) => [language, ofLanguage(language)])) as Record<Language, LanguageStatistics>,
  }
}
