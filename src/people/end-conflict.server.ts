import { audit } from '#platform/audit.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound, Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { problemsOfEnding, tidyNote } from './conflict-of-interest.ts'

async function conflictOf(unit: Unit<Staff>, id: string) {
  const row = isId(id) ? await unit.db.selectFrom('conflicts_of_interest').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/**
 * A manager lets a member of the staff see a person again, with a reason: what was said stays, its end is a row of its own.
 * Where it was said more than once about the same person, all of it ends.
 * @throws {Refused} for one's own, without a reason, and when a colleague was quicker. @throws {NotFound}
 */
export async function endConflict(unit: Unit<Staff>, id: string, typedWhy: string): Promise<void> {
  const { reviewer_id, subject_id, certifier_id } = await conflictOf(unit, id)
  if (reviewer_id === unit.actor.personId) throw new Refused([{ code: 'ownConflict' }])
  refuseIf(problemsOfEnding(typedWhy))
  const open = await unit.db.selectFrom('conflicts_of_interest as said').select('said.id')
    .where('reviewer_id', '=', reviewer_id).where('subject_id', '=', subject_id).where('certifier_id', '=', certifier_id)
    .where((row) => row.not(row.exists(row.selectFrom('conflict_endings').select('conflict_id').whereRef('conflict_id', '=', 'said.id'))))
    .execute()
  const ended = open.length === 0 ? [] : await unit.db.insertInto('conflict_endings').values(open.map((one) => ({
    conflict_id: one.id, reviewer_id, subject_id, certifier_id, why: tidyNote(typedWhy), by_person: unit.actor.personId,
    effective_on: unit.today, recorded_at: unit.now,
  }))).onConflict((conflict) => conflict.doNothing()).returning('conflict_id').execute()
  if (ended.length === 0) throw new Refused([{ code: 'conflictEnded' }])
  await audit(unit, { action: 'changed', kind: 'conflict', ids: ended.map(({ conflict_id }) => conflict_id), detail: 'endConflict' })
}
