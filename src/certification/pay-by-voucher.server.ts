import { announce } from '#platform/announcements.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { reserveVoucher, useReservedVoucher } from '#fees/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { answerDueAfterPayment } from './answer-due.ts'
import { lockApplication } from './application-store.server.ts'
import { dueAbout } from './pay-for-application.server.ts'
import { mayTake, takeStep } from './take-step.server.ts'

/**
 * Pays the fee of a sent application with a voucher; when nothing is due any more, the application is with the program.
 * @throws {Refused} when it does not wait for its fee, or when the voucher cannot be used for this.
 */
export async function payByVoucher(unit: Unit<Self>, reference: string, code: string): Promise<void> {
  const application = await lockApplication(unit, reference)
  mayTake(unit, application, 'payByVoucher')
  const about = { aboutId: application.id, reference: application.reference, kind: 'application' } as const
  await reserveVoucher(unit, { ...about, code, certifierId: application.certifier_id })
  await useReservedVoucher(unit, about)
  if ((await dueAbout(unit, application.id)) > 0) return
  const { reviewPeriod } = policyOn(unit.house, application.jurisdiction_id, application.sent_on!)
  await takeStep(unit, application, 'payByVoucher', {
    answer_due_on: answerDueAfterPayment(application.answer_due_on!, unit.today, reviewPeriod),
  })
  await announce(unit, 'feeReceived', { applicationId: application.id })
}
