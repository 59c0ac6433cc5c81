import { sql, type Selectable, type Updateable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { examDayLifecycle, type DayEvent, type DayStep, type ExamDayState } from './exam-day-lifecycle.ts'

export type ExamDay = Selectable<Tables['exam_days']>
export type Jobs = Extract<Actor, { hat: 'jobs' }>

/** The day that belongs to a seat, as far as the actor may see it. */
export const dayOfSeat = (unit: Unit, registrationId: string): Promise<ExamDay | undefined> =>
  (isId(registrationId) ? unit.db.selectFrom('exam_days').selectAll().where('registration_id', '=', registrationId).executeTakeFirst() : Promise.resolve(undefined))

/** The same; of two who change something about it the second waits for the first. @throws {NotFound} */
export async function lockDayOfSeat(unit: Unit, registrationId: string): Promise<ExamDay> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`exam day ${registrationId}`}, 0))`.execute(unit.db)
  const row = await dayOfSeat(unit, registrationId)
  if (!row) throw new NotFound()
  return row
}

const roleOf = ({ actor }: Unit, by: 'clock' | 'house') =>
  (actor.hat === 'self' ? 'applicant' as const : actor.hat === 'staff' ? (actor.role as 'proctor') : by)

type Owned = Pick<ExamDay, 'id' | 'subject_id' | 'certifier_id' | 'application_id'>

/** What is written of something that happened on the day. */
export interface DayEntry {
  readonly step: DayEvent
  readonly from: ExamDayState | null
  readonly to: ExamDayState
  readonly by?: 'clock' | 'house'
  readonly why?: string | undefined
  readonly minutes?: number
}

/** Writes the history of one step. */
export async function writeDayEntry(unit: Unit, day: Owned, { step, from, to, by = 'house', why, minutes }: DayEntry): Promise<void> {
  await unit.db.insertInto('exam_day_history').values({
    id: newId(), day_id: day.id, subject_id: day.subject_id, certifier_id: day.certifier_id, step, from_state: from, to_state: to,
    by_person: 'personId' in unit.actor ? unit.actor.personId : null, by_role: roleOf(unit, by), minutes: minutes ?? null, why: why?.trim() || null,
    effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examDay', ids: [day.id], whose: day.application_id, detail: step })
}

/** Whose step it is, in the words of the lifecycle. */
const isTheirs = (unit: Unit, by: string) => ({ self: 'candidate', staff: 'proctor', jobs: by === 'clock' ? 'clock' : 'house', signIn: '' })[unit.actor.hat] === by

/**
 * Takes one step of a day's life: state and history together. @returns the day as it is then.
 * @throws {Refused} when it is no step of theirs from there, or somebody was faster.
 */
export async function takeDayStep(unit: Unit, day: ExamDay, name: DayStep, values: Updateable<Tables['exam_days']> = {}, why?: string): Promise<ExamDay> {
  const step = examDayLifecycle.step(day.state, name)
  const late = () => new Refused([{ code: 'dayMovedOn' }])
  if (!step || !isTheirs(unit, step.by)) throw late()
  const changed = await unit.db.updateTable('exam_days').set({ ...values, state: step.to })
    .where('id', '=', day.id).where('state', '=', day.state).returningAll().executeTakeFirst()
  if (!changed) throw late()
  await writeDayEntry(unit, day, { step: name, from: day.state, to: step.to, by: step.by as 'clock', why })
  return changed
}
