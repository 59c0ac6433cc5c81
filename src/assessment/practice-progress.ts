import { sumOf, type PracticeScore } from './practice.ts'
import { percentOf, type Score } from './score.ts'

/** A practice exam that is over. */
export interface EndedPractice extends Score {
  readonly id: string
}

/** One practice exam in the plot. */
export interface ProgressPoint {
  readonly percent: number
  /** Only some areas were asked: it is not compared with the others. */
  readonly partial: boolean
}

/** An area, or all of them together (`all`), in each of the latest practice exams; none where it was not asked. */
export interface ProgressRow {
  readonly id: string
  readonly each: readonly (Score | null)[]
  readonly sum: Score
}

export interface Progress<Run extends EndedPractice> {
  /** The oldest first, as many as the plot has room for. */
  readonly points: readonly (Run & ProgressPoint)[]
  /** How many of the latest ones stand in each row. */
  readonly count: number
  /** All first, then the areas that were asked, in their order. */
  readonly rows: readonly ProgressRow[]
}

/** The plot has room for so many, a row of the table for so many. */
export const mostInPlot = 30
export const mostInRow = 5

/**
 * How somebody gets on. One in which nothing was counted says nothing and is left out.
 * @param runs the newest first. @param scores of these, by area. @param areas every area, in its order.
 */
export function progressOf<Run extends EndedPractice>(runs: readonly Run[], scores: readonly PracticeScore[], areas: readonly string[]): Progress<Run> {
  const counted = runs.filter((run) => run.counted > 0)
  const ofRun = Map.groupBy(scores, ({ assessment_id }) => assessment_id)
  const scoreIn = (run: string, area: string): Score | null => {
    const one = ofRun.get(run)?.find(({ competency }) => competency === area)
    return one ? { counted: one.counted, correct: one.correct } : null
  }
  const isPartial = ({ id }: EndedPractice) => (ofRun.get(id)?.length ?? 0) < areas.length
  const shown = counted.slice(0, mostInRow).reverse()
  const rowOf = (id: string, each: readonly (Score | null)[]): ProgressRow => ({ id, each, sum: sumOf(each.filter((one) => one !== null)) })
  const rows = [
    rowOf('all', shown.map(({ counted: all, correct }) => ({ counted: all, correct }))),
    ...areas.map((area) => rowOf(area, shown.map((run) => scoreIn(run.id, area)))),
  ]
  return {
    points: counted.slice(0, mostInPlot).reverse().map((run) => ({ ...run, percent: percentOf(run), partial: isPartial(run) })),
    count: shown.length, rows: rows.filter(({ sum }) => sum.counted > 0),
  }
}
