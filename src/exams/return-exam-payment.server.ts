import { announce } from '#platform/announcements.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { feeStanding, forfeit, returnPayment } from '#fees/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { eligibilityById, findEligibility, oneExamAtATime } from './eligibility-store.server.ts'
import { payAnewUntil } from './paying.ts'
import { requestRows, takeRequestStep } from './request-store.server.ts'

/** What staff say of a payment that came back. */
export interface ReturnedPayment {
  readonly paymentId: string
  readonly kind: 'returned' | 'mistake'
  readonly why: string
}

/**
 * Takes back a check for an exam that the bank returned, or that was recorded by mistake. A request without a result waits for its fee
 * again, and loses its seat; one that has its result keeps it, and only the fee is due. Of one that lapsed nothing is due any more. @throws {Refused} @throws {NotFound}
 */
export async function returnExamPayment(unit: Unit<Staff>, reference: string, payment: ReturnedPayment): Promise<void> {
  const found = await findEligibility(unit, reference)
  await oneExamAtATime(unit, found.id)
  const eligibility = await eligibilityById(unit, found.id)
  const charge = (await feeStanding(unit, eligibility.id)).find(({ payments }) => payments.some(({ id }) => id === payment.paymentId))
  await returnPayment(unit, { aboutId: eligibility.id, ...payment })
  const about = (await requestRows(unit, eligibility.id)).filter(({ charge_id }) => charge_id === charge?.chargeId)
  const request = about.find(({ state }) => state === 'submitted' || state === 'authorized')
  if (!request) return about[0]?.state === 'lapsed' ? forfeit(unit, { aboutId: eligibility.id, why: 'void', chargeId: about[0].charge_id }) : undefined
  const { returnedPaymentHold } = policyOn(unit.house, eligibility.jurisdiction_id, unit.today)
  await takeRequestStep(unit, request, eligibility.application_id, 'returnPayment', {
    paid_on: null, answer_due_on: null, authorized_on: null,
    pay_until: payAnewUntil(request.pay_until, eligibility.valid_through, unit.today, returnedPaymentHold),
  })
  await announce(unit, 'examPaymentReturned', { eligibilityId: eligibility.id, requestId: request.id, applicationId: eligibility.application_id })
}
