import { announce } from '#platform/announcements.server.ts'
import { isBefore, lastDayOf, type PlainDate } from '#platform/dates.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { feeStanding, liftForfeiture, recordCheque } from '#fees/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { lockApplication } from './application-store.server.ts'
import type { Cheque } from './record-fee-cheque.server.ts'
import { mayTake, takeStep } from './take-step.server.ts'

/**
 * Opens an application again that ended though its check had come in time, and was recorded too late: nobody loses a step
 * because the program was slow. The review has its days from now on. Managers only.
 * Source: GUIDE, application revision requests, 2 and 3 (what ends it is that something was missing).
 * @throws {Refused} when it has not ended for its fee, when the check came before the sending or after its last day, when the person
 * has begun another application, or when it is not what is due.
 */
export async function recordLatePayment(unit: Unit<Staff>, reference: string, cheque: Cheque, arrivedOn: PlainDate): Promise<void> {
  const application = await lockApplication(unit, reference)
  if (application.subject_id === unit.actor.personId) throw new Refused([{ code: 'ownApplication' }])
  mayTake(unit, application, 'recordLatePayment')
  const lapsed = await unit.db.selectFrom('application_history').select('from_state').where('application_id', '=', application.id)
    .where('step', '=', 'lapse').orderBy('recorded_at', 'desc').executeTakeFirst()
  // What ended uncorrected did not end for its fee.
  if (lapsed?.from_state !== 'awaitingFee') throw new Refused([{ code: 'nothingDue' }])
  const [from, until] = [application.sent_on!, application.held_until!]
  refuseIf(isBefore(unit.today, arrivedOn) ? [{ code: 'arrivedAhead', field: 'arrivedOn' }] : [])
  refuseIf(isBefore(arrivedOn, from) ? [{ code: 'arrivedBeforeSending', field: 'arrivedOn', facts: { from } }] : [])
  refuseIf(isBefore(until, arrivedOn) ? [{ code: 'arrivedTooLate', field: 'arrivedOn', facts: { until } }] : [])
  await liftForfeiture(unit, application.id)
  const charge = (await feeStanding(unit, application.id)).find(({ due }) => due > 0)
  if (!charge) throw new Refused([{ code: 'nothingDue' }])
  await recordCheque(unit, { aboutId: application.id, chargeId: charge.chargeId, ...cheque })
  const { reviewPeriod } = policyOn(unit.house, application.jurisdiction_id, application.sent_on!)
  await takeStep(unit, application, 'recordLatePayment', { ended_on: null, answer_due_on: lastDayOf(unit.today, { days: reviewPeriod }) })
  await announce(unit, 'paidInTime', { applicationId: application.id })
}
