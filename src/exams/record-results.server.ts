import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { announceMany } from '#platform/announcements.server.ts'
import { auditMany } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { Refused, type Problem } from '#platform/problems.ts'
import { readReference } from '#platform/references.ts'
import type { Actor, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { examsInTurn, type Eligibility } from './eligibility-store.server.ts'
import { examEligibilityLifecycle } from './exam-eligibility-lifecycle.ts'
import { examRequestLifecycle, stepOfOutcome, type Outcome } from './exam-request-lifecycle.ts'
import { problemsOfResult } from './judge-result.ts'
import type { ExamRequest } from './request-store.server.ts'
import { writeResultSteps } from './result-steps.server.ts'

export type Jobs = Extract<Actor, { hat: 'jobs' }>

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
  /** Of a vendor: the file in which it stood, for the audit, which outlives the lines. */
  readonly file?: string
}

/** What became of it: written now, or known already. */
export interface RecordedResult {
  readonly requestId: string
  readonly eligibilityId: string
  readonly recorded: boolean
}

/** One that can be written: what it is about, and the steps that follow from it. */
export interface GoodResult {
  readonly said: NewResult
  readonly request: ExamRequest
  readonly eligibility: Eligibility
  readonly to: ExamRequest['state']
}

type Judged = RecordedResult | { readonly problem: Problem } | { readonly good: GoodResult }

/** Everything that the results are about, held until the unit ends and read anew behind whoever was first. */
async function held(unit: Unit, results: readonly NewResult[]) {
  const references = results.map(({ request }) => readReference(request) ?? '')
  const find = () => unit.db.selectFrom('exam_requests').selectAll().where(sql<boolean>`reference = any(${references}::text[])`).execute()
  await examsInTurn(unit, (await find()).map(({ eligibility_id }) => eligibility_id))
  const requests = await find()
  const eligibilities = await unit.db.selectFrom('exam_eligibilities').selectAll()
    .where(sql<boolean>`id = any(${requests.map(({ eligibility_id }) => eligibility_id)}::uuid[])`).execute()
  const certifiers = [...new Set(requests.map(({ certifier_id }) => certifier_id))]
  const known = await unit.db.selectFrom('exam_results').selectAll().where(sql<boolean>`certifier_id = any(${certifiers}::uuid[])`)
    .where(sql<boolean>`key = any(${results.map(({ key }) => key)}::text[])`).execute()
  return { references, requests: new Map(requests.map((one) => [one.reference, one])), eligibilities: new Map(eligibilities.map((one) => [one.id, one])), known }
}

type Before = Pick<Selectable<Tables['exam_results']>, 'request_id' | 'outcome' | 'sat_on'>

/** The same key says the same result again, or it is somebody's mistake. */
const isSame = (before: Before, request: ExamRequest, { outcome, satOn }: NewResult) =>
  before.request_id === request.id && before.outcome === outcome && before.sat_on === satOn

function judged(unit: Unit, said: NewResult, request: ExamRequest, eligibility: Eligibility, before: Before | undefined): Judged {
  const about = { requestId: request.id, eligibilityId: eligibility.id }
  if (before) return isSame(before, request, said) ? { ...about, recorded: false } : { problem: { code: 'resultKeyUsed' } }
  const [problem] = problemsOfResult({
    request: request.state, eligibility: eligibility.state, paidOn: request.paid_on, authorizedOn: request.authorized_on,
    validThrough: eligibility.valid_through, satOn: said.satOn, today: unit.today,
  })
  if (problem) return { problem }
  const step = examRequestLifecycle.step(request.state, stepOfOutcome[said.outcome])
  const passes = said.outcome !== 'passed' || examEligibilityLifecycle.step(eligibility.state, 'pass')
  if (!step || !passes) return { problem: { code: 'examMovedOn', facts: { state: request.state } } }
  if (said.source === 'staff' && !said.why?.trim()) return { problem: { code: 'resultWhyMissing', field: 'why' } }
  return { good: { said, request, eligibility, to: step.to } }
}

/** Whether an exam counts as one of the attempts, by the policy of its day, which is looked up once a day. */
function countsAsAttempt(unit: Unit): (eligibility: Pick<Eligibility, 'jurisdiction_id'>, result: Pick<NewResult, 'outcome' | 'satOn'>) => boolean {
  const missedUses = new Map<string, boolean>()
  return ({ jurisdiction_id }, { outcome, satOn }) => {
    if (outcome !== 'missed') return outcome === 'passed' || outcome === 'failed'
    const day = `${jurisdiction_id} ${satOn}`
    if (!missedUses.has(day)) missedUses.set(day, policyOn(unit.house, jurisdiction_id, satOn).examMissedUsesAttempt === 1)
    return missedUses.get(day)!
  }
}

/** The same for one exam. */
export const usesAttempt = (unit: Unit, ...of: Parameters<ReturnType<typeof countsAsAttempt>>): boolean => countsAsAttempt(unit)(...of)

async function write(unit: Unit<Staff | Jobs>, all: readonly GoodResult[]): Promise<void> {
  const uses = countsAsAttempt(unit)
  await unit.db.insertInto('exam_results').values(all.map((one) => {
    const { said, request, eligibility } = one
    const { outcome, satOn, source, key, why } = said
    return {
      request_id: request.id, eligibility_id: eligibility.id, subject_id: request.subject_id, certifier_id: request.certifier_id, attempt: request.attempt,
      outcome, uses_attempt: uses(eligibility, said), sat_on: satOn, source, key, why: why?.trim().slice(0, 1000) ?? null,
      by_person: unit.actor.hat === 'staff' ? unit.actor.personId : null, effective_on: unit.today, recorded_at: unit.now,
    }
  })).execute()
  await auditMany(unit, all.map(({ request, eligibility, said }) =>
    ({ action: 'changed', kind: 'examResult', ids: [request.id, ...(said.file ? [said.file] : [])], whose: eligibility.application_id, detail: said.source })))
  await writeResultSteps(unit, all)
  await announceMany(unit, all.map(({ said: { outcome }, request, eligibility }) => {
    const about = { eligibilityId: eligibility.id, requestId: request.id, applicationId: eligibility.application_id }
    return outcome === 'passed' ? { kind: 'examPassed', about } : { kind: 'examNotPassed', about: { ...about, outcome } }
  }))
}

/**
 * Records how many exams went at once, each once, however often it is said: for files, where one after another would take minutes. They are
 * about different people, under different keys. What cannot be taken is told, and holds up no other.
 * @returns for each, in their order, what became of it, or the one reason why it cannot be taken.
 */
export async function recordResults(unit: Unit<Staff | Jobs>, results: readonly NewResult[]): Promise<readonly (RecordedResult | { readonly problem: Problem })[]> {
  if (unit.actor.hat === 'staff' && unit.actor.role !== 'programManager') throw new Refused([{ code: 'examMovedOn' }])
  const { references, requests, eligibilities, known } = await held(unit, results)
  const all = results.map((said, i): Judged => {
    const request = requests.get(references[i]!)
    if (!request) return { problem: { code: 'resultUnknown' } }
    const before = known.find((one) => one.certifier_id === request.certifier_id && one.key === said.key)
    return judged(unit, said, request, eligibilities.get(request.eligibility_id)!, before)
  })
  const good = all.flatMap((one) => ('good' in one ? [one.good] : []))
  if (good.length > 0) await write(unit, good)
  return all.map((one) => ('good' in one ? { requestId: one.good.request.id, eligibilityId: one.good.eligibility.id, recorded: true } : one))
}
