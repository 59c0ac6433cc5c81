import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import type { StepOf } from '#platform/lifecycle.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { accommodationLifecycle, AccommodationState } from './accommodation-lifecycle.ts'

export type Accommodation = Selectable<Tables['exam_accommodations']>
type Step = StepOf<typeof accommodationLifecycle.table>

/** One that this actor may see. @throws {NotFound} */
export async function findAccommodation(unit: Unit<Self | Staff>, id: string): Promise<Accommodation> {
  const row = isId(id) ? await unit.db.selectFrom('exam_accommodations').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/** Every request for accommodations of an eligibility, the newest first; for those who may read them. */
export const accommodationsOf = (unit: Unit<Self | Staff>, eligibilityId: string): Promise<Accommodation[]> =>
  unit.db.selectFrom('exam_accommodations').selectAll().where('eligibility_id', '=', eligibilityId)
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()

interface Taken {
  readonly step: Step | 'start'
  readonly from: AccommodationState | null
  readonly to: AccommodationState
}

/** Writes the history of one step, without a word of what it is about. In the house's own unit it is the end of an account. */
export async function writeAccommodationStep(
  unit: Unit, { id, subject_id, certifier_id }: Pick<Accommodation, 'id' | 'subject_id' | 'certifier_id'>, whose: string, { step, from, to }: Taken,
): Promise<void> {
  const { actor } = unit
  await unit.db.insertInto('exam_accommodation_history').values({
    id: newId(), accommodation_id: id, subject_id, certifier_id, step, from_state: from, to_state: to,
    by_person: 'personId' in actor ? actor.personId : null, by_role: actor.hat === 'staff' ? (actor.role as 'programManager') : 'applicant',
    effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examAccommodation', ids: [id], whose, detail: step })
}
