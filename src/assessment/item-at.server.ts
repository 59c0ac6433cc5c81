import type { House } from '#platform/house.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Self, type Unit } from '#platform/unit-of-work.server.ts'
import { answerItem, type Place } from './answer-item.server.ts'
import { placeOf, readGiven } from './answering.ts'
import { isSignedInThere } from './browser.server.ts'
import { findAssessment, type Assessment } from './assessment-store.server.ts'
import { sourceOf } from './item-sources.server.ts'
import { noteSeen } from './note-seen.server.ts'
import { itemAddress } from './places.ts'
import { shownItem, type ShownItem } from './shown-item.ts'
import { standsAs, type StandsAs } from './standing.ts'
import { takeOver } from './take-over.server.ts'

/** One item as a page shows it (without words when no source has those any more that were drawn); or why it is not shown now. */
export type ItemAt =
  | { readonly is: Exclude<StandsAs, 'here' | 'unclaimed'>; readonly assessment: Assessment }
  | { readonly is: 'here'; readonly assessment: Assessment; readonly item: ShownItem | undefined; readonly position: number; readonly place: number; readonly flagged: boolean; readonly revision: number }

/**
 * The assessment for a browser that comes to it. One that began in no browser, or in one that is signed out since then, goes on in this one; from one in
 * which the person is signed in it is taken over only when they say so.
 */
export async function comeTo(unit: Unit<Self>, id: string, device: string | undefined): Promise<{ assessment: Assessment; is: Exclude<StandsAs, 'unclaimed'> }> {
  const assessment = await findAssessment(unit, id)
  const is = standsAs(assessment, device, unit.now)
  if (is === 'here') await noteSeen(unit, assessment)
  if (is !== 'unclaimed' && is !== 'elsewhere') return { assessment, is }
  if (!device || (is === 'elsewhere' && (await isSignedInThere(unit, assessment.device_hash)))) return { assessment, is: 'elsewhere' }
  await takeOver(unit, id, device)
  return comeTo(unit, id, device)
}

/** What was chosen when a session had ended is an answer that was given: it is kept as one that arrives now. */
async function takeKept(unit: Unit<Self>, place: Place): Promise<void> {
  const address = itemAddress(place.assessment, place.position)
  const kept = await keptForm(unit, address)
  if (!kept) return
  await answerItem(unit, place, readGiven(kept.typed)).catch((fault: unknown) => {
    if (!(fault instanceof Refused)) throw fault
  })
  await forgetKeptForm(unit, address)
}

/** One item, never with its key, for the person alone and in the browser that has it. @throws {NotFound} */
export async function itemAt(house: House, self: Self, { assessment: id, position, device }: Place): Promise<ItemAt> {
  const { assessment, is, row } = await unitOfWork(house, self, async (unit) => {
    const found = await comeTo(unit, id, device)
    if (found.is === 'here') await takeKept(unit, { assessment: id, position, device })
    const row = await unit.db.selectFrom('assessment_items').select(['item_id', 'item_version', 'item_words', 'options', 'choice', 'flagged', 'revision'])
      .where('assessment_id', '=', id).where('position', '=', position).executeTakeFirst()
    if (!row) throw new NotFound()
    return { ...found, row }
  })
  if (is !== 'here') return { is, assessment }
  const [item] = (await sourceOf(house, assessment.bank_id)).open([{ id: row.item_id, version: row.item_version, words: row.item_words }])
  return {
    is, assessment, position, item: item && shownItem(item, row.options, assessment.language), place: placeOf(row.options, row.choice), flagged: row.flagged, revision: row.revision,
  }
}
