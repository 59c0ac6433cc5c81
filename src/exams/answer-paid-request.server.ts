import { announce } from '#platform/announcements.server.ts'
import { lastDayOf, type PlainDate } from '#platform/dates.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { Eligibility } from './eligibility-store.server.ts'
import { takeRequestStep, type ExamRequest } from './request-store.server.ts'

type Paying = 'payByVoucher' | 'recordPayment' | 'recordLatePayment' | 'useEarlierFee'

/**
 * A request whose fee is paid is with the program, with the days that it has for its answer; unless the policy has staff read each, nothing
 * is left to judge, and it is answered at once. Source: GUIDE, certification overview, step 13, and about the certification exam.
 * @param paidOn the day on which the payment arrived.
 */
export async function answerPaidRequest(
  unit: Unit<Self | Staff>, eligibility: Eligibility, request: ExamRequest, step: Paying, paidOn: PlainDate,
): Promise<void> {
  const { examRequestAnswerDays, examRetakeAnswerDays } = policyOn(unit.house, eligibility.jurisdiction_id, paidOn)
  const about = { eligibilityId: eligibility.id, requestId: request.id, applicationId: eligibility.application_id }
  const submitted = await takeRequestStep(unit, request, eligibility.application_id, step, {
    paid_on: paidOn, answer_due_on: lastDayOf(paidOn, { days: request.retake ? examRetakeAnswerDays : examRequestAnswerDays }), ended_on: null,
  })
  if (request.read_by_staff) return announce(unit, 'examFeeReceived', about)
  await takeRequestStep(unit, submitted, eligibility.application_id, 'answer', { authorized_on: unit.today })
  await announce(unit, 'examAuthorized', about)
}
