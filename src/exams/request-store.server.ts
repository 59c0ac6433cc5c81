import type { Selectable, Updateable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { StepOf } from '#platform/lifecycle.ts'
import { Refused } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { Eligibility } from './eligibility-store.server.ts'
import { examRequestLifecycle, isOpenRequest } from './exam-request-lifecycle.ts'
import { dueLapse } from './request-clock.ts'

export type ExamRequest = Selectable<Tables['exam_requests']>
export type RequestStep = StepOf<typeof examRequestLifecycle.table>

/** As it stands on the unit's legal day, also where the clock's sweep has not come by yet. */
export function requestAsOfToday({ today }: Unit, request: ExamRequest, eligibility: Pick<Eligibility, 'state' | 'valid_through'>): ExamRequest {
  const due = dueLapse(request, eligibility, today)
  return due ? { ...request, state: due.to, ended_on: due.on } : request
}

/** Every request of an eligibility as it is written, the newest first. */
export const requestRows = (unit: Unit, eligibilityId: string): Promise<ExamRequest[]> =>
  unit.db.selectFrom('exam_requests').selectAll().where('eligibility_id', '=', eligibilityId).orderBy('number', 'desc').execute()

/** The same as they stand today. */
export const requestsToday = async (unit: Unit, eligibility: Pick<Eligibility, 'id' | 'state' | 'valid_through'>): Promise<ExamRequest[]> =>
  (await requestRows(unit, eligibility.id)).map((row) => requestAsOfToday(unit, row, eligibility))

/** The one that is under way, if any. */
export const openIn = (requests: readonly ExamRequest[]): ExamRequest | undefined => requests.find(({ state }) => isOpenRequest(state))

/** Does the fee of a request pay for a later one, because its own exam did not count? */
export const isFeeUsedAgain = ({ id, charge_id, number }: ExamRequest, requests: readonly ExamRequest[]): boolean =>
  requests.some((other) => other.id !== id && other.charge_id === charge_id && other.number > number)

type Owned = Pick<ExamRequest, 'id' | 'subject_id' | 'certifier_id'>
const ofRequest = ({ id, subject_id, certifier_id }: Owned) => ({ request_id: id, subject_id, certifier_id })

interface Taken {
  readonly step: RequestStep | 'start'
  readonly from: ExamRequest['state'] | null
  readonly to: ExamRequest['state']
  readonly by: 'applicant' | 'reviewer' | 'manager' | 'house' | 'clock' | 'examiner'
  readonly why?: string | undefined
  readonly on?: PlainDate | undefined
}

/** Writes the history of one step, and that it was taken. The house's own answers have nobody who gave them. */
export async function writeRequestStep(unit: Unit, request: Owned, whose: string, { step, from, to, by, why, on }: Taken): Promise<void> {
  const { actor } = unit
  const own = by === 'house' || actor.hat === 'jobs' || actor.hat === 'signIn' ? undefined : actor
  await unit.db.insertInto('exam_request_history').values({
    id: newId(), ...ofRequest(request), step, from_state: from, to_state: to, by_person: own?.personId ?? null,
    by_role: own?.hat === 'staff' ? (own.role as 'programManager') : (by as 'applicant'), why: why ?? null,
    effective_on: on ?? unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examRequest', ids: [request.id], whose, detail: step })
}

/** The house itself takes the clock's steps, says results, and ends what ends with an account. */
const roles = { staff: ['reviewer', 'house'], self: ['applicant', 'house'], jobs: ['clock', 'applicant', 'examiner', 'house'], signIn: [] } as const
const mayAct = ({ actor }: Unit, by: string): boolean =>
  (roles[actor.hat] as readonly string[]).includes(by)
  || (actor.hat === 'staff' && actor.role === 'programManager' && (by === 'manager' || by === 'examiner'))

/**
 * Takes one step of a request's life: state, history and audit together. The second of two clicks finds the state changed and is refused.
 * @returns the request as it is now. @throws {Refused}
 */
export async function takeRequestStep(
  unit: Unit, request: ExamRequest, whose: string, name: RequestStep, values: Updateable<Tables['exam_requests']> = {},
  told: { why?: string; on?: PlainDate } = {},
): Promise<ExamRequest> {
  const step = examRequestLifecycle.step(request.state, name)
  const late = () => new Refused([{ code: 'examMovedOn', facts: { state: request.state } }])
  if (!step || !mayAct(unit, step.by)) throw late()
  const changed = await unit.db.updateTable('exam_requests').set({ ...values, state: step.to })
    .where('id', '=', request.id).where('state', '=', request.state).returningAll().executeTakeFirst()
  if (!changed) throw late()
  await writeRequestStep(unit, request, whose, { step: name, from: request.state, to: step.to, by: step.by as 'clock', ...told })
  return changed
}
