import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { attemptsUsed } from './asking.ts'
import { asOfToday, findEligibility, type Eligibility } from './eligibility-store.server.ts'
import { requestsToday, type ExamRequest } from './request-store.server.ts'
import { correctionsOf, resultsOf } from './result-store.server.ts'
import { feesToday } from './see-exam.server.ts'

/** Every step of an eligibility and of its requests, the latest first. */
async function historyOf(unit: Unit<Staff>, { id }: Eligibility, requests: readonly ExamRequest[]) {
  const [ofExam, ofRequests] = [
    await unit.db.selectFrom('exam_eligibility_history').select(['id', 'step', 'by_role', 'effective_on', 'recorded_at']).where('eligibility_id', '=', id).execute(),
    requests.length === 0 ? [] : await unit.db.selectFrom('exam_request_history').select(['id', 'request_id', 'step', 'by_role', 'effective_on', 'recorded_at'])
      .where('request_id', 'in', requests.map((one) => one.id)).execute(),
  ]
  const all = [
    ...ofExam.map((row) => ({ ...row, request: undefined, kind: 'step' as const })),
    ...ofRequests.map((row) => ({ ...row, request: requests.find((one) => one.id === row.request_id)?.reference, kind: 'done' as const })),
  ]
  return all.sort((a, b) => b.recorded_at.getTime() - a.recorded_at.getTime() || (a.id < b.id ? 1 : -1))
    .map(({ id: row, step, by_role, effective_on, request, kind }) => ({ id: row, step, byRole: by_role, on: effective_on, request, kind }))
}

/** Which requests for accommodations there are, without a word of what they are about. */
const accommodationsBeside = (unit: Unit<Staff>, { id }: Eligibility) =>
  unit.db.selectFrom('exam_accommodations').select(['id', 'reference', 'state', 'asked_on', 'answer_due_on']).where('eligibility_id', '=', id)
    .orderBy('recorded_at', 'desc').orderBy('id').execute()

/** What a payment can be recorded for: the request that waits for its fee, or, for a manager, one that lapsed because of it. */
const unpaidOf = ([newest]: readonly ExamRequest[], isManager: boolean) =>
  (newest && (newest.state === 'awaitingFee' || (isManager && newest.state === 'lapsed' && newest.paid_on === null)) ? newest : undefined)

/** Everything about somebody's exam for those who work on it; recorded as a look. One's own is not there at work. @throws {NotFound} */
export async function seeExamOf(unit: Unit<Staff>, reference: string) {
  const found = await findEligibility(unit, reference)
  const eligibility = asOfToday(unit, found)
  const [requests, results] = [await requestsToday(unit, found), await resultsOf(unit, found.id)]
  await audit(unit, { action: 'opened', kind: 'examEligibility', ids: [found.id], whose: found.application_id })
  const isManager = unit.actor.role === 'programManager'
  const unpaid = eligibility.state === 'open' ? unpaidOf(requests, isManager) : undefined
  const charges = await feesToday(unit, found)
  const corrections = await correctionsOf(unit, requests.map(({ id }) => id))
  return {
    today: unit.today, isManager, reference: eligibility.reference, name: `${eligibility.given_names} ${eligibility.family_names}`.trim(), state: eligibility.state,
    begins: eligibility.begins_on, askUntil: eligibility.ask_until, validThrough: eligibility.valid_through, attemptsAllowed: eligibility.attempts_allowed,
    attemptsUsed: attemptsUsed(results.map(({ outcome, uses_attempt }) => ({ outcome, usesAttempt: uses_attempt }))),
    requests: requests.map(({ id, reference: number, attempt, state, asked_on, paid_on, pay_until, answer_due_on, authorized_on, ended_on }) => ({
      id, reference: number, attempt, state, askedOn: asked_on, paidOn: paid_on, payUntil: pay_until, answerDueOn: answer_due_on, authorizedOn: authorized_on, endedOn: ended_on,
      firstOutcome: results.find(({ request_id }) => request_id === id)?.first_outcome,
      corrections: corrections.filter(({ request_id }) => request_id === id).map(({ number: which, outcome, why, effective_on }) => ({ which, outcome, why, on: effective_on })),
    })),
    unpaid: unpaid && { chargeId: unpaid.charge_id, payUntil: unpaid.pay_until }, charges, accommodations: await accommodationsBeside(unit, found),
    history: await historyOf(unit, found, requests), formIds: { record: newId(), takeBack: newId(), authorize: newId() },
  }
}
export type ExamOf = Awaited<ReturnType<typeof seeExamOf>>
