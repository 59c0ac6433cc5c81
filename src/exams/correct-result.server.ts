import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { NotFound, refuseIf } from '#platform/problems.ts'
import { readReference } from '#platform/references.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { eligibilityById, oneExamAtATime, takeEligibilityStep, type Eligibility } from './eligibility-store.server.ts'
import { stepOfCorrection } from './exam-request-lifecycle.ts'
import { problemsOfCorrection, type Said } from './judge-correction.ts'
import { usesAttempt } from './record-results.server.ts'
import { isFeeUsedAgain, requestRows, takeRequestStep, type ExamRequest } from './request-store.server.ts'
import { resultOfRequest, resultsOf } from './result-store.server.ts'

/** What a manager says instead. */
export interface Correction extends Said {
  /** What counted when they read it. */
  readonly seen: string
  /** The person reads this. */
  readonly why: string
}

/** The request of a number, when this actor may see it. @throws {NotFound} */
export async function findRequest(unit: Unit, typed: string): Promise<ExamRequest> {
  const row = await unit.db.selectFrom('exam_requests').selectAll().where('reference', '=', readReference(typed) ?? '').executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

async function write(unit: Unit<Staff>, eligibility: Eligibility, request: ExamRequest, number: number, { outcome, satOn, why }: Correction): Promise<void> {
  await unit.db.insertInto('exam_result_corrections').values({
    request_id: request.id, number, eligibility_id: eligibility.id, subject_id: request.subject_id, certifier_id: request.certifier_id, outcome,
    uses_attempt: usesAttempt(unit, eligibility, { outcome, satOn }), sat_on: satOn, why, by_person: unit.actor.personId, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examResult', ids: [request.id], whose: eligibility.application_id, detail: 'correct' })
}

/** The request and the eligibility follow what counts now. */
async function follow(unit: Unit<Staff>, eligibility: Eligibility, request: ExamRequest, { outcome, satOn }: Said): Promise<void> {
  if (request.state === outcome) await unit.db.updateTable('exam_requests').set({ ended_on: satOn }).where('id', '=', request.id).execute()
  else await takeRequestStep(unit, request, eligibility.application_id, stepOfCorrection[outcome], { ended_on: satOn })
  const passed = (await resultsOf(unit, eligibility.id)).find((one) => one.outcome === 'passed')
  if (passed && eligibility.state !== 'passed') await takeEligibilityStep(unit, eligibility, 'pass', { ended_on: passed.sat_on })
  if (passed && eligibility.state === 'passed') await unit.db.updateTable('exam_eligibilities').set({ ended_on: passed.sat_on }).where('id', '=', eligibility.id).execute()
  if (!passed && eligibility.state === 'passed') await takeEligibilityStep(unit, eligibility, 'takeBackPass', { ended_on: null })
}

/**
 * Corrects a result that was wrong, by another manager than the one who said it. What was said stays in sight. The certificate that
 * followed is taken back, or one is issued; attempts are counted anew; the person reads what happened. Source: our own, with CERT-15.
 * @param reference the number of the request. @throws {Refused} with the one reason why not. @throws {NotFound}
 */
export async function correctResult(unit: Unit<Staff>, reference: string, correction: Correction): Promise<void> {
  const { eligibility_id: eligibilityId } = await findRequest(unit, reference)
  await oneExamAtATime(unit, eligibilityId)
  const [request, eligibility] = [await findRequest(unit, reference), await eligibilityById(unit, eligibilityId)]
  const before = await resultOfRequest(unit, request.id)
  refuseIf(problemsOfCorrection({
    before: before && { outcome: before.outcome, satOn: before.sat_on, byMe: before.by_person === unit.actor.personId }, seen: correction.seen, to: correction,
    eligibility: eligibility.state, authorizedOn: request.authorized_on, validThrough: eligibility.valid_through,
    feeUsed: isFeeUsedAgain(request, await requestRows(unit, eligibilityId)), today: unit.today,
  }))
  await write(unit, eligibility, request, before!.corrections + 1, correction)
  await follow(unit, eligibility, request, correction)
  await announce(unit, 'examResultCorrected', {
    eligibilityId, requestId: request.id, applicationId: eligibility.application_id, was: before!.outcome, outcome: correction.outcome,
  })
}
