import { sql } from 'kysely'
import { auditMany } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { examEligibilityLifecycle } from './exam-eligibility-lifecycle.ts'
import { stepOfOutcome } from './exam-request-lifecycle.ts'
import type { GoodResult, Jobs } from './record-results.server.ts'

interface Move {
  readonly id: string
  readonly was: string
  readonly state: string
  readonly ended_on: string
}

/** Each from the state in which it was found, in one statement. @throws {Refused} when one has moved on meanwhile. */
async function move(unit: Unit, table: 'exam_requests' | 'exam_eligibilities', moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(table)} as t set state = v.state, ended_on = v.ended_on
      from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as v (id uuid, was text, state text, ended_on date)
     where t.id = v.id and t.state = v.was returning t.id`.execute(unit.db)
  if (rows.length !== moves.length) throw new Refused([{ code: 'examMovedOn' }])
}

/** Whoever says how an exam went: a manager as themself, else whoever gave it. */
const byWhom = ({ actor }: Unit<Staff | Jobs>) => (actor.hat === 'staff'
  ? { by_person: actor.personId, by_role: 'programManager' as const } : { by_person: null, by_role: 'examiner' as const })

async function requestSteps(unit: Unit<Staff | Jobs>, all: readonly GoodResult[]): Promise<void> {
  await move(unit, 'exam_requests', all.map(({ request, to, said }) => ({ id: request.id, was: request.state, state: to, ended_on: said.satOn })))
  await unit.db.insertInto('exam_request_history').values(all.map(({ request, to, said }) => ({
    id: newId(), request_id: request.id, subject_id: request.subject_id, certifier_id: request.certifier_id, step: stepOfOutcome[said.outcome],
    from_state: request.state, to_state: to, ...byWhom(unit), why: null, effective_on: said.satOn, recorded_at: unit.now,
  }))).execute()
  await auditMany(unit, all.map(({ request, eligibility, said }) =>
    ({ action: 'changed', kind: 'examRequest', ids: [request.id], whose: eligibility.application_id, detail: stepOfOutcome[said.outcome] })))
}

async function eligibilitySteps(unit: Unit<Staff | Jobs>, passed: readonly GoodResult[]): Promise<void> {
  if (passed.length === 0) return
  const { to } = examEligibilityLifecycle.table.open.pass
  await move(unit, 'exam_eligibilities', passed.map(({ eligibility, said }) => ({ id: eligibility.id, was: eligibility.state, state: to, ended_on: said.satOn })))
  await unit.db.insertInto('exam_eligibility_history').values(passed.map(({ eligibility, said }) => ({
    id: newId(), eligibility_id: eligibility.id, subject_id: eligibility.subject_id, certifier_id: eligibility.certifier_id, step: 'pass',
    from_state: eligibility.state, to_state: to, ...byWhom(unit), why: null, effective_on: said.satOn, recorded_at: unit.now,
  }))).execute()
  await auditMany(unit, passed.map(({ eligibility }) =>
    ({ action: 'changed', kind: 'examEligibility', ids: [eligibility.id], whose: eligibility.application_id, detail: 'pass' })))
}

/** The steps that follow from results: state, history and audit together, as one step after another takes them. */
export async function writeResultSteps(unit: Unit<Staff | Jobs>, all: readonly GoodResult[]): Promise<void> {
  await requestSteps(unit, all)
  await eligibilitySteps(unit, all.filter(({ said }) => said.outcome === 'passed'))
}
