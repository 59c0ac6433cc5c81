import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { attemptsUsed } from './asking.ts'
import { asOfToday, eligibilityOfApplication, myEligibility, type Eligibility } from './eligibility-store.server.ts'
import { datesOfExam, type ExamDate, type ExamSteps } from './exam-steps.ts'
import { isGivenElsewhere } from './given-elsewhere.server.ts'
import { openIn, requestsToday, type ExamRequest } from './request-store.server.ts'
import { resultsOf } from './result-store.server.ts'

const shortOf = ({ id, reference, attempt, retake, state, pay_until, answer_due_on, authorized_on }: ExamRequest): NonNullable<ExamSteps['request']> =>
  ({ id, reference, attempt, retake, state, payUntil: pay_until, answerDueOn: answer_due_on, authorizedOn: authorized_on })

/** The day of the seat that a request has; none when the program has cancelled the date. */
const dayOfSeat = async (unit: Unit, requestId: string) =>
  (await unit.db.selectFrom('exam_registrations').innerJoin('exam_sittings', 'exam_sittings.id', 'sitting_id').select('starts_on')
    .where('request_id', '=', requestId).where('exam_registrations.state', '=', 'booked').where('exam_sittings.state', '=', 'open').executeTakeFirst())?.starts_on

/** How an exam stands today, for whoever may see it. */
export async function stepsOf(unit: Unit, eligibility: Eligibility): Promise<ExamSteps> {
  const [requests, results] = [await requestsToday(unit, eligibility), await resultsOf(unit, eligibility.id)]
  const asked = await unit.db.selectFrom('exam_accommodations').select(['answer_due_on', 'asked_on']).where('eligibility_id', '=', eligibility.id).where('state', '=', 'open').executeTakeFirst()
  const [open, last] = [openIn(requests), results.at(-1)]
  const seatOn = open && (await dayOfSeat(unit, open.id))
  const elsewhere = open?.state === 'authorized' && !seatOn && (await isGivenElsewhere(unit, eligibility.certifier_id))
  return {
    eligibilityId: eligibility.id, state: asOfToday(unit, eligibility).state, askUntil: eligibility.ask_until, validThrough: eligibility.valid_through,
    seatOn, ...(elsewhere ? { elsewhere } : {}),
    attemptsAllowed: eligibility.attempts_allowed, attemptsUsed: attemptsUsed(results.map(({ outcome, uses_attempt }) => ({ outcome, usesAttempt: uses_attempt }))),
    request: open && shortOf(open), last: last && { outcome: last.outcome, satOn: last.sat_on }, accommodationDueOn: asked?.answer_due_on, accommodationAskedOn: asked?.asked_on,
  }
}

/** How the exam of an application stands today, for its path; none where none was opened. */
export async function examSteps(unit: Unit, applicationId: string): Promise<ExamSteps | undefined> {
  const eligibility = await eligibilityOfApplication(unit, applicationId)
  return eligibility && stepsOf(unit, eligibility)
}

/** Every day that binds this person on the way to their exam; none when there is nothing to do any more. */
export async function examDates(unit: Unit<Self>): Promise<ExamDate[]> {
  const eligibility = await myEligibility(unit)
  return eligibility ? datesOfExam(await stepsOf(unit, eligibility), eligibility.reference, unit.today) : []
}
