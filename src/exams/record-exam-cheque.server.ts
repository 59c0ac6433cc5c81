import { later, type PlainDate } from '#platform/dates.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { Cheque } from '#fees/public.ts'
import { liftForfeiture, recordCheque } from '#fees/public.server.ts'
import { answerPaidRequest } from './answer-paid-request.server.ts'
import { asOfToday, eligibilityById, findEligibility, oneExamAtATime } from './eligibility-store.server.ts'
import { problemsOfArrival } from './paying.ts'
import { requestRows, type ExamRequest } from './request-store.server.ts'

/** The newest request, when it waits for its fee or lapsed because of it. @throws {Refused} when nothing is to be paid. */
function unpaid([newest]: readonly ExamRequest[], isManager: boolean): ExamRequest {
  if (newest?.state === 'awaitingFee') return newest
  if (newest?.state !== 'lapsed' || newest.paid_on !== null) throw new Refused([{ code: 'examNothingDue' }])
  if (!isManager) throw new Refused([{ code: 'examLateByManager' }])
  return newest
}

/**
 * Records a check for an exam by the day on which it arrived: on the last day to ask it is in time, a day later it is not. What lapsed while
 * the check lay unrecorded comes back, by a manager: nobody loses a step because the program was slow.
 * @param reference the number of the application or of the request.
 * @throws {Refused} for one's own, when the approval is over, nothing is due, or the check came too late. @throws {NotFound}
 */
export async function recordExamCheque(unit: Unit<Staff>, reference: string, cheque: Cheque, arrivedOn: PlainDate): Promise<void> {
  const found = await findEligibility(unit, reference)
  await oneExamAtATime(unit, found.id)
  const eligibility = await eligibilityById(unit, found.id)
  const request = unpaid(await requestRows(unit, eligibility.id), unit.actor.role === 'programManager')
  if (asOfToday(unit, eligibility).state !== 'open') throw new Refused([{ code: 'examMovedOn', facts: { state: eligibility.state } }])
  refuseIf(problemsOfArrival(arrivedOn, request.pay_until, unit.today))
  const lapsed = request.state === 'lapsed'
  if (lapsed) await liftForfeiture(unit, eligibility.id, request.charge_id)
  const { due } = await recordCheque(unit, { aboutId: eligibility.id, chargeId: request.charge_id, ...cheque })
  if (due > 0) return
  await answerPaidRequest(unit, eligibility, request, lapsed ? 'recordLatePayment' : 'recordPayment', later(request.asked_on, arrivedOn))
}
