import type { House } from '#platform/house.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { placeOf } from './answering.ts'
import { findAssessment } from './assessment-store.server.ts'
import { sourceOf } from './item-sources.server.ts'
import { shownItem, type ShownItem } from './shown-item.ts'

/** An item of a practice exam that is over, with what was chosen, what is right and why. */
export interface ExplainedAnswer extends ShownItem {
  readonly position: number
  readonly competency: string
  /** Places from 1 to 4; chosen 0: nothing was. */
  readonly chosen: number
  readonly right: number
  readonly flagged: boolean
  readonly explanation: string
  readonly source: string
}

/**
 * Every answer of a practice exam that is over, explained in its language; but for those whose words are others by now. Of an exam nothing is
 * explained, ever. @throws {NotFound}
 */
export async function explainedAnswers(house: House, self: Self, id: string): Promise<ExplainedAnswer[]> {
  const { one, rows } = await unitOfWork(house, self, async (unit) => {
    const one = await findAssessment(unit, id)
    if (one.kind !== 'practice' || one.state === 'open') throw new NotFound()
    const rows = await unit.db.selectFrom('assessment_items').selectAll().where('assessment_id', '=', id).orderBy('position').execute()
    return { one, rows }
  })
  const source = await sourceOf(house, one.bank_id)
  return rows.flatMap(({ item_id, item_version, item_words, options, choice, position, competency, flagged }) =>
    source.open([{ id: item_id, version: item_version, words: item_words }]).map((item) => ({
      ...shownItem(item, options, one.language), position, competency, flagged, chosen: placeOf(options, choice), right: placeOf(options, item.key),
      explanation: item.explanation[one.language], source: item.source,
    })))
}
