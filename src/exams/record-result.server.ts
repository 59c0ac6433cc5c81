import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import { readReference } from '#platform/references.ts'
import type { Actor, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { eligibilityById, oneExamAtATime, takeEligibilityStep, type Eligibility } from './eligibility-store.server.ts'
import { stepOfOutcome, type Outcome } from './exam-request-lifecycle.ts'
import { problemsOfResult } from './judge-result.ts'
import { takeRequestStep, type ExamRequest } from './request-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** What somebody says of an exam. */
export interface NewResult {
  /** The number of the request. */
  readonly request: string
  readonly outcome: Outcome
  /** The day of the sitting; of a missed one the day for which it was booked. */
  readonly satOn: PlainDate
  readonly source: 'vendor' | 'house' | 'staff'
  /** The same thing said again has the same key: the line of a file, the sitting, the form. */
  readonly key: string
  /** By hand: why it is recorded so. */
  readonly why?: string
}

/** What became of it: written now, or known already. */
export interface RecordedResult {
  readonly requestId: string
  readonly eligibilityId: string
  readonly recorded: boolean
}

/** The same key says the same result again, or it is somebody's mistake. @throws {Refused} */
async function saidBefore(unit: Unit, request: ExamRequest, { key, outcome, satOn }: NewResult): Promise<boolean> {
  const before = await unit.db.selectFrom('exam_results').selectAll().where('certifier_id', '=', request.certifier_id).where('key', '=', key).executeTakeFirst()
  if (!before) return false
  if (before.request_id === request.id && before.outcome === outcome && before.sat_on === satOn) return true
  throw new Refused([{ code: 'resultKeyUsed' }])
}

/** Whether an exam counts as one of the attempts, by the policy of its day. */
export const usesAttempt = (unit: Unit, { jurisdiction_id }: Pick<Eligibility, 'jurisdiction_id'>, { outcome, satOn }: Pick<NewResult, 'outcome' | 'satOn'>): boolean =>
  outcome === 'passed' || outcome === 'failed' || (outcome === 'missed' && policyOn(unit.house, jurisdiction_id, satOn).examMissedUsesAttempt === 1)

async function write(unit: Unit<Staff | Jobs>, eligibility: Eligibility, request: ExamRequest, { outcome, satOn, source, key, why }: NewResult): Promise<void> {
  await unit.db.insertInto('exam_results').values({
    request_id: request.id, eligibility_id: eligibility.id, subject_id: request.subject_id, certifier_id: request.certifier_id, attempt: request.attempt,
    outcome, uses_attempt: usesAttempt(unit, eligibility, { outcome, satOn }), sat_on: satOn, source, key,
    why: why ?? null, by_person: unit.actor.hat === 'staff' ? unit.actor.personId : null, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examResult', ids: [request.id], whose: eligibility.application_id, detail: source })
}

/**
 * Records how an exam went, once, however often it is said; the certificate or the way to another try follows from its news. The day of the
 * sitting counts. By a manager with a reason, by a vendor's file or by the house's own exam.
 * Source: GUIDE, certification overview, steps 15 and 16.
 * @throws {Refused} with the one reason why it cannot be taken.
 */
export async function recordResult(unit: Unit<Staff | Jobs>, result: NewResult): Promise<RecordedResult> {
  const reference = readReference(result.request) ?? ''
  const find = () => unit.db.selectFrom('exam_requests').selectAll().where('reference', '=', reference).executeTakeFirst()
  const found = await find()
  if (!found) throw new Refused([{ code: 'resultUnknown' }])
  await oneExamAtATime(unit, found.eligibility_id)
  const [request, eligibility] = [(await find())!, await eligibilityById(unit, found.eligibility_id)]
  const about = { eligibilityId: eligibility.id, requestId: request.id, applicationId: eligibility.application_id }
  if (await saidBefore(unit, request, result)) return { requestId: request.id, eligibilityId: eligibility.id, recorded: false }
  refuseIf(problemsOfResult({
    request: request.state, eligibility: eligibility.state, paidOn: request.paid_on, authorizedOn: request.authorized_on,
    validThrough: eligibility.valid_through, satOn: result.satOn, today: unit.today,
  }))
  if (result.source === 'staff' && !result.why?.trim()) throw new Refused([{ code: 'resultWhyMissing', field: 'why' }])
  await write(unit, eligibility, request, { ...result, ...(result.why ? { why: result.why.trim().slice(0, 1000) } : {}) })
  const { satOn, outcome } = result
  await takeRequestStep(unit, request, eligibility.application_id, stepOfOutcome[outcome], { ended_on: satOn }, { on: satOn })
  if (outcome === 'passed') await takeEligibilityStep(unit, eligibility, 'pass', { ended_on: satOn }, { on: satOn })
  await (outcome === 'passed' ? announce(unit, 'examPassed', about) : announce(unit, 'examNotPassed', { ...about, outcome }))
  return { requestId: request.id, eligibilityId: eligibility.id, recorded: true }
}
