import { announce } from '#platform/announcements.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { refuseIf } from '#platform/problems.ts'
import { underReference } from '#platform/under-reference.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { chargeFee, feeStanding } from '#fees/public.server.ts'
import { legalNameOn } from '#people/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { answerPaidRequest } from './answer-paid-request.server.ts'
import { attemptsUsed, isRetake, problemsOfAsking } from './asking.ts'
import { asOfToday, holdMyEligibility, ofEligibility, type Eligibility } from './eligibility-store.server.ts'
import { isFeeUsedAgain, openIn, requestsToday, writeRequestStep, type ExamRequest } from './request-store.server.ts'
import { resultsOf, type ExamResult } from './result-store.server.ts'

/** What is known when somebody asks. */
interface Standing {
  readonly eligibility: Eligibility
  readonly requests: readonly ExamRequest[]
  readonly results: readonly ExamResult[]
}

/** Why this person cannot ask today; nothing when they can. */
export const problemsToday = (unit: Unit, { eligibility, requests, results }: Standing) => problemsOfAsking({
  state: asOfToday(unit, eligibility).state, askUntil: eligibility.ask_until, validThrough: eligibility.valid_through,
  attemptsAllowed: eligibility.attempts_allowed, results: results.map(({ outcome, uses_attempt }) => ({ outcome, usesAttempt: uses_attempt })),
  open: openIn(requests)?.state, today: unit.today,
})

/** What the next request costs, by the policy of today. */
export function nextFee(unit: Unit, { jurisdiction_id }: Pick<Eligibility, 'jurisdiction_id'>, results: readonly ExamResult[]) {
  const policy = policyOn(unit.house, jurisdiction_id, unit.today)
  return isRetake(results.map(({ outcome, uses_attempt }) => ({ outcome, usesAttempt: uses_attempt })))
    ? { kind: 'examRetake' as const, cents: policy.examRetakeFee } : { kind: 'exam' as const, cents: policy.examFee }
}

/** The fee of an exam that was voided pays for the next one, once: nobody pays twice for one attempt. */
export async function feeOfVoided(unit: Unit, { eligibility, requests }: Pick<Standing, 'eligibility' | 'requests'>): Promise<string | undefined> {
  const free = requests.filter((one) => one.state === 'voided' && !isFeeUsedAgain(one, requests)).map(({ charge_id }) => charge_id)
  if (free.length === 0) return undefined
  return (await feeStanding(unit, eligibility.id)).find(({ chargeId, due, ended }) => free.includes(chargeId) && due === 0 && !ended)?.chargeId
}

async function charge(unit: Unit<Self>, { eligibility, results }: Standing, number: number): Promise<string> {
  const personName = (await legalNameOn(unit, unit.actor.personId, unit.today)) ?? `${eligibility.given_names} ${eligibility.family_names}`.trim()
  return chargeFee(unit, {
    ...nextFee(unit, eligibility, results), aboutId: eligibility.id, reference: eligibility.reference, attempt: number,
    certifierId: eligibility.certifier_id, personName, policyDate: unit.today,
  })
}

async function write(unit: Unit<Self>, { eligibility, requests, results }: Standing, chargeId: string): Promise<ExamRequest> {
  const used = results.map(({ outcome, uses_attempt }) => ({ outcome, usesAttempt: uses_attempt }))
  const { examRequestReview } = policyOn(unit.house, eligibility.jurisdiction_id, unit.today)
  const request = await underReference((reference) => unit.db.insertInto('exam_requests').values({
    id: newId(), reference, ...ofEligibility(eligibility), number: (requests[0]?.number ?? 0) + 1, attempt: attemptsUsed(used) + 1,
    retake: isRetake(used), state: 'awaitingFee', charge_id: chargeId, read_by_staff: examRequestReview === 1, asked_on: unit.today,
    pay_until: eligibility.ask_until, policy_date: unit.today, recorded_at: unit.now,
  }).onConflict((conflict) => conflict.column('reference').doNothing()).returningAll().executeTakeFirst())
  await writeRequestStep(unit, request, eligibility.application_id, { step: 'start', from: null, to: 'awaitingFee', by: 'applicant' })
  return request
}

/**
 * Asks for the exam, or for another try, and charges its fee by the policy of today. After an exam that was voided nothing is due: then the
 * request is answered like a paid one. Source: GUIDE, certification overview, step 12, and about the certification exam.
 * @returns whether its fee is to be paid. @throws {Refused} when the person cannot ask today. @throws {NotFound} when no exam was opened to them.
 */
export async function askForExam(unit: Unit<Self>): Promise<'due' | 'paid'> {
  const held = await holdMyEligibility(unit)
  const standing = { eligibility: held, requests: await requestsToday(unit, held), results: await resultsOf(unit, held.id) }
  refuseIf(problemsToday(unit, standing))
  const paidBefore = await feeOfVoided(unit, standing)
  const number = (standing.requests[0]?.number ?? 0) + 1
  const request = await write(unit, standing, paidBefore ?? (await charge(unit, standing, number)))
  if (!paidBefore) {
    await announce(unit, 'examFeeDue', { eligibilityId: held.id, requestId: request.id, applicationId: held.application_id })
    return 'due'
  }
  await answerPaidRequest(unit, held, request, 'useEarlierFee', unit.today)
  return 'paid'
}
