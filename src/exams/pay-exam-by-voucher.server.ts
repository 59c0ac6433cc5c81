import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { feeStanding, reserveVoucher, useReservedVoucher } from '#fees/public.server.ts'
import { answerPaidRequest } from './answer-paid-request.server.ts'
import { asOfToday, holdMyEligibility } from './eligibility-store.server.ts'
import { openIn, requestsToday } from './request-store.server.ts'

/**
 * Pays the fee of the exam that this person asked for with a voucher; when nothing is due any more, the request is answered.
 * Count the tries first, outside the transaction (`countVoucherTry`).
 * @throws {Refused} when no request waits for its fee, when its last day is over, or when the voucher cannot be used for this.
 */
export async function payExamByVoucher(unit: Unit<Self>, code: string): Promise<void> {
  const eligibility = await holdMyEligibility(unit)
  if (asOfToday(unit, eligibility).state !== 'open') throw new Refused([{ code: 'examMovedOn', facts: { state: eligibility.state } }])
  const requests = await requestsToday(unit, eligibility)
  const request = openIn(requests)
  if (request?.state !== 'awaitingFee') {
    throw new Refused([requests[0]?.state === 'lapsed' ? { code: 'examPaidTooLate', facts: { payUntil: requests[0].pay_until } } : { code: 'examNothingDue' }])
  }
  const kind = request.retake ? 'examRetake' as const : 'exam' as const
  const about = { aboutId: eligibility.id, reference: eligibility.reference, kind }
  await reserveVoucher(unit, { ...about, code, certifierId: eligibility.certifier_id })
  await useReservedVoucher(unit, about)
  const charge = (await feeStanding(unit, eligibility.id)).find(({ chargeId }) => chargeId === request.charge_id)
  if (charge && charge.due > 0) return
  await answerPaidRequest(unit, eligibility, request, 'payByVoucher', unit.today)
}
