import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { sampleSource } from './item-sources.server.ts'

/** How every item of a form stands, in their order. */
export interface Review {
  /** Gone: a release changed its words since it was drawn, so it does not count, and nothing is to be answered. */
  readonly items: readonly { readonly position: number; readonly answered: boolean; readonly flagged: boolean; readonly gone?: boolean }[]
  readonly answered: number
  readonly flagged: number
  readonly left: number
}

/** Of a bank no item goes: each version keeps its words. */
const isGone = ({ bank_id, item_id: id, item_version: version, item_words: words }: { bank_id: string | null; item_id: string; item_version: number; item_words: string | null }) =>
  bank_id === null && sampleSource().open([{ id, version, words }]).length === 0

/** What is answered, flagged and left, for the person of the unit; of somebody else's there is nothing. */
export async function reviewOf(unit: Unit<Self>, assessment: string): Promise<Review> {
  const rows = await unit.db.selectFrom('assessment_items as i').innerJoin('assessments as a', 'a.id', 'i.assessment_id')
    .select(['a.bank_id', 'i.item_id', 'i.item_version', 'i.item_words', 'i.position', 'i.choice', 'i.flagged']).where('i.assessment_id', '=', assessment).orderBy('i.position').execute()
  const items = rows.map((row) => {
    const gone = isGone(row)
    return { position: row.position, answered: row.choice !== null && !gone, flagged: row.flagged && !gone, gone }
  })
  const [answered, gone] = [items.filter((one) => one.answered).length, items.filter((one) => one.gone).length]
  return { items, answered, flagged: items.filter(({ flagged }) => flagged).length, left: items.length - answered - gone }
}
