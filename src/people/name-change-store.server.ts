import type { Selectable, Updateable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import type { StepOf } from '#platform/lifecycle.ts'
import { NotFound, Refused, type Problem } from '#platform/problems.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { nameChangeLifecycle, type NameChangeState } from './name-change-lifecycle.ts'

export type NameChange = Selectable<Tables['name_changes']>
type StepName = StepOf<typeof nameChangeLifecycle.table>

const withId = (unit: Unit, id: string) => unit.db.selectFrom('name_changes').selectAll().where('id', '=', id)

/** A change that this actor may see. @throws {NotFound} */
export async function findNameChange(unit: Unit, id: string): Promise<NameChange> {
  const row = isId(id) ? await withId(unit, id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/** The same, held until the unit ends, so that two decisions cannot cross. @throws {NotFound} */
export async function lockNameChange(unit: Unit, id: string): Promise<NameChange> {
  const row = isId(id) ? await withId(unit, id).forUpdate().executeTakeFirst() : undefined
  return row ?? findNameChange(unit, id)
}

/** Every change that this person asked for, the newest first. */
export const myNameChanges = (unit: Unit<Self>) =>
  unit.db.selectFrom('name_changes').selectAll().where('person_id', '=', unit.actor.personId).orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc').limit(50).execute()

export const evidenceOf = (unit: Unit, changeId: string) =>
  unit.db.selectFrom('name_change_evidence').select(['id', 'file_id', 'name', 'type', 'bytes', 'previews'])
    .where('change_id', '=', changeId).orderBy('recorded_at').orderBy('id').execute()

export const stepsOf = (unit: Unit, changeId: string) =>
  unit.db.selectFrom('name_change_history').select(['id', 'step', 'by_role', 'effective_on'])
    .where('change_id', '=', changeId).orderBy('recorded_at').orderBy('id').execute()

type Owned = Pick<NameChange, 'id' | 'person_id' | 'certifier_id'>

/** The ids that every row of a change carries. */
export const ofChange = ({ id, person_id, certifier_id }: Owned) => ({ change_id: id, person_id, certifier_id })

/** Writes the history of one step, and records the change: who, when, from, to; never a name. */
export async function writeStep(
  unit: Unit<Self | Staff>, change: Owned, step: { name: string; from: NameChangeState | null; to: NameChangeState },
): Promise<void> {
  const { actor } = unit
  await unit.db.insertInto('name_change_history').values({
    id: newId(), ...ofChange(change), step: step.name, from_state: step.from, to_state: step.to, by_person: actor.personId,
    by_role: actor.hat === 'staff' ? (actor.role as 'programSpecialist' | 'programManager') : 'person',
    effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'nameChange', ids: [change.id], whose: change.person_id, detail: step.name })
}

/** Who did what before us, and when. */
async function movedOn(unit: Unit, { id, state }: NameChange): Promise<Problem> {
  const last = (await stepsOf(unit, id)).at(-1)
  const facts = { by: last?.by_role ?? '', on: last?.effective_on ?? '' }
  if (state === 'accepted') return { code: 'nameChangeAccepted', facts }
  return state === 'declined' ? { code: 'nameChangeDeclined', facts } : { code: 'nameChangeWithdrawn', facts }
}

/**
 * Takes one step of a change's life: state, history and audit together.
 * @throws {Refused} when someone was quicker: it says who did what.
 */
export async function takeNameChangeStep(
  unit: Unit<Self | Staff>, change: NameChange, name: StepName, values: Updateable<Tables['name_changes']> = {},
): Promise<void> {
  const step = nameChangeLifecycle.step(change.state, name)
  if (!step || step.by !== (unit.actor.hat === 'staff' ? 'program' : 'person')) throw new Refused([await movedOn(unit, change)])
  await unit.db.updateTable('name_changes').set({ ...values, state: step.to }).where('id', '=', change.id)
    .where('state', '=', change.state).returning('id').executeTakeFirstOrThrow()
  await writeStep(unit, change, { name, from: change.state, to: step.to })
}
