import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import type { StepOf } from '#platform/lifecycle.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { registrationLifecycle, type RegistrationState } from './registration-lifecycle.ts'

export type Registration = Selectable<Tables['exam_registrations']>
export type SeatStepName = StepOf<typeof registrationLifecycle.table>

/** The seat that a request has now, if any. */
export const bookedSeat = (unit: Unit, requestId: string): Promise<Registration | undefined> =>
  unit.db.selectFrom('exam_registrations').selectAll().where('request_id', '=', requestId).where('state', '=', 'booked').executeTakeFirst()

/** A registration that the actor may see. @throws {NotFound} */
export async function findRegistration(unit: Unit, id: string): Promise<Registration> {
  const row = isId(id) ? await unit.db.selectFrom('exam_registrations').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/** The registration of a request that calendars follow: the one that changed last. */
export const latestRegistration = (unit: Unit, requestId: string): Promise<Registration | undefined> =>
  unit.db.selectFrom('exam_registrations').selectAll().where('request_id', '=', requestId).orderBy('sequence', 'desc').limit(1).executeTakeFirst()

export const nextSequence = async (unit: Unit, requestId: string): Promise<number> => ((await latestRegistration(unit, requestId))?.sequence ?? -1) + 1

type Owned = Pick<Registration, 'id' | 'subject_id' | 'certifier_id'>

/** Writes the history of one step of a seat. What the house does, it does in nobody's name. */
export async function writeSeatStep(unit: Unit, seat: Owned, step: SeatStepName | 'start', from: RegistrationState | null, to: RegistrationState): Promise<void> {
  const own = unit.actor.hat === 'self' ? unit.actor.personId : null
  await unit.db.insertInto('exam_seat_history').values({
    id: newId(), registration_id: seat.id, subject_id: seat.subject_id, certifier_id: seat.certifier_id, step, from_state: from, to_state: to,
    by_person: own, by_role: own ? 'applicant' : 'house', effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examRegistration', ids: [seat.id], whose: seat.subject_id, detail: step })
}

/**
 * Takes one step of a seat's life: state and history together. The calendar entry of what is cancelled is changed once more.
 * @throws {Refused} when somebody was faster.
 */
export async function takeSeatStep(unit: Unit, seat: Registration, name: SeatStepName): Promise<void> {
  const step = registrationLifecycle.step(seat.state, name)
  const late = () => new Refused([{ code: 'seatMovedOn' }])
  if (!step || (step.by === 'applicant') !== (unit.actor.hat === 'self')) throw late()
  const changed = await unit.db.updateTable('exam_registrations')
    .set({ state: step.to, ...(step.to === 'cancelled' ? { sequence: await nextSequence(unit, seat.request_id) } : {}) })
    .where('id', '=', seat.id).where('state', '=', seat.state).returning('id').executeTakeFirst()
  if (!changed) throw late()
  await writeSeatStep(unit, seat, name, seat.state, step.to)
}
