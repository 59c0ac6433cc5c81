import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { StepOf } from '#platform/lifecycle.ts'
import { Refused } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { onTheList, waitingLifecycle, type WaitingState } from './waiting-lifecycle.ts'

export type Waiting = Selectable<Tables['exam_waiting']>
export type WaitingStep = StepOf<typeof waitingLifecycle.table>

/** Where somebody waits now, in the order of the sittings' own lists. */
export const waitsOf = (unit: Unit, requestId: string): Promise<Waiting[]> =>
  unit.db.selectFrom('exam_waiting').selectAll().where('request_id', '=', requestId).where('state', 'in', [...onTheList]).orderBy('since_at').orderBy('id').execute()

/** The place of one's own on a list: 1 is the next. */
export async function placeOf(unit: Unit, waitingId: string): Promise<number> {
  const { rows } = await sql<{ place: number }>`select exam_waiting_place(${waitingId}::uuid) as place`.execute(unit.db)
  return rows[0]!.place
}

export async function writeWaitingStep(
  unit: Unit, waiting: Pick<Waiting, 'id' | 'subject_id' | 'certifier_id'>, step: WaitingStep | 'start', from: WaitingState | null, to: WaitingState,
): Promise<void> {
  const own = unit.actor.hat === 'self' ? unit.actor.personId : null
  await unit.db.insertInto('exam_waiting_history').values({
    id: newId(), waiting_id: waiting.id, subject_id: waiting.subject_id, certifier_id: waiting.certifier_id, step, from_state: from, to_state: to,
    by_person: own, by_role: own ? 'applicant' : 'house', effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examWaiting', ids: [waiting.id], whose: waiting.subject_id, detail: step })
}

/** Takes one step of a place on a list: state and history together. @throws {Refused} when somebody was faster. */
export async function takeWaitingStep(
  unit: Unit, waiting: Waiting, name: WaitingStep, values: { readonly offered_at?: Date; readonly offered_until?: Date } = {},
): Promise<void> {
  const step = waitingLifecycle.step(waiting.state, name)
  const late = () => new Refused([{ code: 'waitMovedOn' }])
  if (!step || (step.by === 'applicant') !== (unit.actor.hat === 'self')) throw late()
  const changed = await unit.db.updateTable('exam_waiting').set({ ...values, state: step.to })
    .where('id', '=', waiting.id).where('state', '=', waiting.state).returning('id').executeTakeFirst()
  if (!changed) throw late()
  await writeWaitingStep(unit, waiting, name, waiting.state, step.to)
}
