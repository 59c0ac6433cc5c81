import { NotFound, Refused } from '#platform/problems.ts'
import { isId } from '#platform/identifiers.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { judgeAnswer, optionAt, placeOf, type Given } from './answering.ts'
import { findAssessment, type Assessment } from './assessment-store.server.ts'
import { standsAs } from './standing.ts'

export type { Given }

/** Which item of which assessment, and from which browser (`browserOf`) it comes. */
export interface Place {
  readonly assessment: string
  readonly position: number
  readonly device: string | undefined
}

/** What became of an answer, and the answer as it stands now. Kept: `kept`, or `same` when nothing was new. */
export interface Answered {
  readonly is: 'kept' | 'same' | 'stale' | 'elsewhere' | 'onBreak' | 'late' | 'ended'
  readonly assessment: Assessment
  readonly place: number
  readonly flagged: boolean
  readonly revision: number
}

/** The item and its assessment: whoever ends it waits until this answer is in, and one that has ended takes none. */
async function lockItem(unit: Unit<Self>, { assessment, position }: Place) {
  return unit.db.selectFrom('assessment_items as i').innerJoin('assessments as a', 'a.id', 'i.assessment_id')
    .selectAll('a').select(['i.options', 'i.choice', 'i.flagged', 'i.revision'])
    .where('i.assessment_id', '=', assessment).where('i.position', '=', position)
    // In this order, in which everything else locks them, too.
    .forKeyShare('a').forNoKeyUpdate('i').executeTakeFirst()
}

/** The answer as it stands in one that takes no more. */
async function afterTheEnd(unit: Unit<Self>, { assessment: id, position }: Place): Promise<Answered> {
  const assessment = await findAssessment(unit, id)
  const row = await unit.db.selectFrom('assessment_items').select(['options', 'choice', 'flagged', 'revision'])
    .where('assessment_id', '=', id).where('position', '=', position).executeTakeFirst()
  if (!row) throw new NotFound()
  return { is: 'ended', assessment, place: placeOf(row.options, row.choice), flagged: row.flagged, revision: row.revision }
}

/**
 * Keeps the answer of the person to one item, as given: the choice, whether to look at it again, or both. Every one is kept, the latest counts.
 * It is not kept from another browser, in a break, later than the grace after the end, or over one that came after what the page shows.
 * @throws {Refused} when no page of ours sent it. @throws {NotFound}
 */
export async function answerItem(unit: Unit<Self>, place: Place, given: Given): Promise<Answered> {
  const row = isId(place.assessment) ? await lockItem(unit, place) : undefined
  if (!row) return afterTheEnd(unit, place)
  const { options, choice, flagged, revision, ...assessment } = row
  const standing = { place: placeOf(options, choice), flagged, revision, assessment }
  const stands = standsAs(assessment, place.device, unit.now)
  if (stands === 'overdue') return { ...standing, is: 'late' }
  if (stands === 'onBreak') return { ...standing, is: 'onBreak' }
  if (stands === 'elsewhere' || stands === 'unclaimed') return { ...standing, is: 'elsewhere' }
  const becomes = judgeAnswer({ options, choice, flagged, revision }, given)
  if (becomes === 'unreadable') throw new Refused([{ code: 'formIncomplete' }])
  if (becomes !== 'keep') return { ...standing, is: becomes }
  const next = { choice: given.place === null ? null : optionAt(options, given.place)!, flagged: given.flagged, revision: revision + 1 }
  await unit.db.updateTable('assessment_items').set({ ...next, answered_at: unit.now })
    .where('assessment_id', '=', place.assessment).where('position', '=', place.position).execute()
  return { is: 'kept', assessment, place: placeOf(options, next.choice), flagged: next.flagged, revision: next.revision }
}
