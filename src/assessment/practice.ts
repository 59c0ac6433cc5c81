import type { Language } from '#platform/languages.ts'
import { isLanguage } from '#platform/languages.ts'
import type { Score } from './score.ts'

/** What a practice exam is wished to be. */
export interface PracticeWish {
  readonly size: 'short' | 'whole'
  readonly timed: boolean
  readonly language: Language
  /** Only what was hard before. */
  readonly onlyWeak: boolean
}

/** The wish of a form; what is not readable is as the page proposes it. */
export const readWish = (typed: Readonly<Record<string, string>>, language: Language): PracticeWish => ({
  size: typed.size === 'whole' ? 'whole' : 'short', timed: typed.time === 'timed', onlyWeak: typed.only === 'weak',
  language: isLanguage(typed.language) ? typed.language : language,
})

/** Minutes for a part of the exam, as much for each question as in the real one; what is left of a minute is given. */
export const minutesFor = (items: number, { examItems, examMinutes }: { readonly examItems: number; readonly examMinutes: number }): number =>
  Math.ceil((items * examMinutes) / examItems)

/** How one competency went in one practice exam. */
export interface PracticeScore extends Score {
  readonly assessment_id: string
  readonly competency: string
}

/** So many practice exams say how somebody stands now: what is older was learned since. */
const latest = 5
/** Below it a competency is still hard. Our own choice; it decides nothing. */
const hardBelow = 75

/** The competencies that are still hard, the hardest first. @param scores the newest practice exams first. */
export function weakCompetencies(scores: readonly PracticeScore[]): string[] {
  const runs = [...new Set(scores.map(({ assessment_id }) => assessment_id))].slice(0, latest)
  const lately = Map.groupBy(scores.filter(({ assessment_id }) => runs.includes(assessment_id)), ({ competency }) => competency)
  const sums = [...lately].map(([competency, some]) => ({ competency, ...sumOf(some) }))
  return sums.filter((sum) => isHard(sum)).sort((a, b) => a.correct * b.counted - b.correct * a.counted).map(({ competency }) => competency)
}

const isHard = ({ counted, correct }: Score) => correct * 100 < hardBelow * counted

/** All of it together. */
export const sumOf = (scores: readonly Score[]): Score => ({
  counted: scores.reduce((sum, one) => sum + one.counted, 0), correct: scores.reduce((sum, one) => sum + one.correct, 0),
})
