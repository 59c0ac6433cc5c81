import type { House } from '#platform/house.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Self, type Unit } from '#platform/unit-of-work.server.ts'
import { placeOf } from './answering.ts'
import { findAssessment, type Assessment } from './assessment-store.server.ts'
import { sourceOf } from './item-sources.server.ts'
import { noteSeen } from './note-seen.server.ts'
import { shownItem, type ShownItem } from './shown-item.ts'
import { standsAs, type StandsAs } from './standing.ts'
import { takeOver } from './take-over.server.ts'

/** Which item of which assessment, and from which browser (the hash of its secret) it is asked for. */
export interface Place {
  readonly assessment: string
  readonly position: number
  readonly device: string | undefined
}

/** One item as a page shows it; or why it is not shown now. */
export type ItemAt =
  | { readonly is: Exclude<StandsAs, 'here' | 'unclaimed'>; readonly assessment: Assessment }
  | { readonly is: 'here'; readonly assessment: Assessment; readonly item: ShownItem; readonly position: number; readonly place: number; readonly flagged: boolean; readonly revision: number }

/** The assessment for a browser that comes to it. The first browser of one that began in none takes it up. */
export async function comeTo(unit: Unit<Self>, id: string, device: string | undefined): Promise<{ assessment: Assessment; is: Exclude<StandsAs, 'unclaimed'> }> {
  const assessment = await findAssessment(unit, id)
  const is = standsAs(assessment, device, unit.now)
  if (is === 'here') await noteSeen(unit, assessment)
  if (is !== 'unclaimed') return { assessment, is }
  if (!device) return { assessment, is: 'elsewhere' }
  await takeOver(unit, id, device)
  return comeTo(unit, id, device)
}

/** One item, never with its key, for the person alone and in the browser that has it. @throws {NotFound} */
export async function itemAt(house: House, self: Self, { assessment: id, position, device }: Place): Promise<ItemAt> {
  const { assessment, is, row } = await unitOfWork(house, self, async (unit) => {
    const found = await comeTo(unit, id, device)
    const row = await unit.db.selectFrom('assessment_items').select(['item_id', 'item_version', 'options', 'choice', 'flagged', 'revision'])
      .where('assessment_id', '=', id).where('position', '=', position).executeTakeFirst()
    if (!row) throw new NotFound()
    return { ...found, row }
  })
  if (is !== 'here') return { is, assessment }
  const [item] = (await sourceOf(house, assessment.bank_id)).open([{ id: row.item_id, version: row.item_version }])
  if (!item) throw new Error(`The item ${row.item_id} is in no source`)
  return {
    is, assessment, position, item: shownItem(item, row.options, assessment.language), place: placeOf(row.options, row.choice), flagged: row.flagged, revision: row.revision,
  }
}
