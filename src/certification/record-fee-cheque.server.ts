import { announce } from '#platform/announcements.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { feeStanding, recordCheque } from '#fees/public.server.ts'
import { isOpen } from './application-lifecycle.ts'
import { policyOn } from '#policy/policies.server.ts'
import { answerDueAfterPayment } from './answer-due.ts'
import { lockApplication } from './application-store.server.ts'
import { takeStep } from './take-step.server.ts'

export interface Cheque {
  readonly number: string
  readonly dated: PlainDate
  readonly cents: number
}

/**
 * Records a cheque for an application's fee; when nothing is due any more, the application is with the program.
 * @throws {Refused} for one's own application, when it has ended (also where the sweep has not come by), when nothing is due, when it was recorded already, or when
 * the amount is another.
 */
export async function recordFeeCheque(unit: Unit<Staff>, reference: string, cheque: Cheque): Promise<void> {
  const application = await lockApplication(unit, reference)
  if (application.subject_id === unit.actor.personId) throw new Refused([{ code: 'ownApplication' }])
  if (!isOpen(application.state)) throw new Refused([{ code: 'stepAlreadyTaken', facts: { state: application.state } }])
  const charge = (await feeStanding(unit, application.id)).find(({ kind }) => kind === 'application')
  if (!charge) throw new NotFound()
  const { due } = await recordCheque(unit, { aboutId: application.id, chargeId: charge.chargeId, ...cheque })
  if (application.state !== 'awaitingFee' || due > 0) return
  const { reviewPeriod } = policyOn(unit.house, application.jurisdiction_id, application.sent_on!)
  await takeStep(unit, application, 'recordPayment', {
    answer_due_on: answerDueAfterPayment(application.answer_due_on!, unit.today, reviewPeriod),
  })
  await announce(unit, 'feeReceived', { applicationId: application.id })
}
