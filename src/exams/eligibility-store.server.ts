import { sql, type Selectable, type Updateable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { StepOf } from '#platform/lifecycle.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { readReference } from '#platform/references.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { dueEnd, examEligibilityLifecycle } from './exam-eligibility-lifecycle.ts'

export type Eligibility = Selectable<Tables['exam_eligibilities']>
type Step = StepOf<typeof examEligibilityLifecycle.table>

/** As it stands on the unit's legal day, also where the clock's sweep has not come by yet. */
export function asOfToday<E extends Pick<Eligibility, 'state' | 'valid_through' | 'ended_on'>>({ today }: Unit, eligibility: E): E {
  const due = dueEnd(eligibility, today)
  return due ? { ...eligibility, state: due.to, ended_on: due.on } : eligibility
}

/** Of two who move something about one eligibility at once the second waits for the first. */
export const oneExamAtATime = ({ db }: Unit, eligibilityId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`exam ${eligibilityId}`}, 0))`.execute(db)

/** The same for several, one after another in the order of their ids, so that two who hold many never wait across. */
export const examsInTurn = ({ db }: Unit, eligibilityIds: readonly string[]) =>
  sql`select pg_advisory_xact_lock(hashtextextended('exam ' || id, 0))
        from (select distinct id::text from unnest(${eligibilityIds}::uuid[]) as id order by id) as inOrder`.execute(db)

/** The eligibility that belongs to an application, as it is written; none when there is none that this actor may see. */
export const eligibilityOfApplication = (unit: Unit, applicationId: string): Promise<Eligibility | undefined> =>
  unit.db.selectFrom('exam_eligibilities').selectAll().where('application_id', '=', applicationId).executeTakeFirst()

/** As it is written, without what the clock has not written yet. @throws {NotFound} */
export async function eligibilityById(unit: Unit, id: string): Promise<Eligibility> {
  const row = await unit.db.selectFrom('exam_eligibilities').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

/** The eligibility of a number, that of the application or of a request, however it is typed, when this actor may see it. @throws {NotFound} */
export async function findEligibility(unit: Unit, typed: string): Promise<Eligibility> {
  const reference = readReference(typed) ?? ''
  const row = await unit.db.selectFrom('exam_eligibilities').selectAll().where((one) => one.or([
    one('reference', '=', reference),
    one('id', 'in', unit.db.selectFrom('exam_requests').select('eligibility_id').where('reference', '=', reference)),
  ])).executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

/** This person's newest eligibility; none when they never had one. */
export const myEligibility = (unit: Unit<Self>): Promise<Eligibility | undefined> =>
  unit.db.selectFrom('exam_eligibilities').selectAll().where('subject_id', '=', unit.actor.personId)
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()

/** Held until the unit ends, and read anew behind whoever was first. @throws {NotFound} when this person has none. */
export async function holdMyEligibility(unit: Unit<Self>): Promise<Eligibility> {
  const found = await myEligibility(unit)
  if (!found) throw new NotFound()
  await oneExamAtATime(unit, found.id)
  return eligibilityById(unit, found.id)
}

type Owned = Pick<Eligibility, 'id' | 'subject_id' | 'certifier_id'>
export const ofEligibility = ({ id, subject_id, certifier_id }: Owned) => ({ eligibility_id: id, subject_id, certifier_id })

/** Who takes a step: staff as themself; else the house, in the words of the lifecycle. */
interface Taken {
  readonly step: Step | 'start' | 'rename'
  readonly from: Eligibility['state'] | null
  readonly to: Eligibility['state']
  readonly by: 'program' | 'clock' | 'examiner'
  readonly why?: string | undefined
  readonly on?: PlainDate | undefined
}

/** Writes the history of one step, and that it was taken. */
export async function writeEligibilityStep(unit: Unit, eligibility: Owned & Pick<Eligibility, 'application_id'>, { step, from, to, by, why, on }: Taken): Promise<void> {
  const staff = unit.actor.hat === 'staff' ? unit.actor : undefined
  await unit.db.insertInto('exam_eligibility_history').values({
    id: newId(), ...ofEligibility(eligibility), step, from_state: from, to_state: to, by_person: staff?.personId ?? null,
    by_role: (staff?.role as 'programManager' | undefined) ?? by, why: why ?? null, effective_on: on ?? unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examEligibility', ids: [eligibility.id], whose: eligibility.application_id, detail: step })
}

/**
 * Takes one step of an eligibility's life: state, history and audit together. The second of two finds the state changed.
 * @throws {Refused}
 */
export async function takeEligibilityStep(
  unit: Unit, eligibility: Eligibility, name: Step, values: Updateable<Tables['exam_eligibilities']>, told: { why?: string; on?: PlainDate } = {},
): Promise<void> {
  const step = examEligibilityLifecycle.step(eligibility.state, name)
  const late = () => new Refused([{ code: 'examMovedOn', facts: { state: eligibility.state } }])
  if (!step) throw late()
  const changed = await unit.db.updateTable('exam_eligibilities').set({ ...values, state: step.to })
    .where('id', '=', eligibility.id).where('state', '=', eligibility.state).returning('id').executeTakeFirst()
  if (!changed) throw late()
  await writeEligibilityStep(unit, eligibility, { step: name, from: eligibility.state, to: step.to, by: step.by as 'clock', ...told })
}
