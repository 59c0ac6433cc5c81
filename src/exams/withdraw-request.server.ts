import { announce } from '#platform/announcements.server.ts'
import { Refused, refuseIf, type Problem } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { forfeit, releaseVoucher } from '#fees/public.server.ts'
import { costOfCancelling } from './cancel-seat.server.ts'
import { holdMyEligibility } from './eligibility-store.server.ts'
import { refuseUnderWay } from './refuse-under-way.server.ts'
import { openIn, requestsToday, takeRequestStep, type ExamRequest } from './request-store.server.ts'
import { bookedSeat } from './seat-store.server.ts'
import { findSitting } from './sitting-store.server.ts'

/**
 * Why a request cannot be taken back now: its exam has begun, and its result is on the way; or it is so late that giving back the seat
 * has its own cost, around which nobody goes.
 */
export async function problemsOfWithdrawing(unit: Unit, request: Pick<ExamRequest, 'id'>): Promise<Problem[]> {
  const seat = await bookedSeat(unit, request.id)
  if (!seat) return []
  const cost = costOfCancelling(unit, seat, await findSitting(unit, seat.sitting_id))
  return cost === 'begun' ? [{ code: 'withdrawBegun' }] : cost === 'fee' ? [{ code: 'withdrawGiveBackFirst' }] : []
}

/**
 * Takes back what this person asked for. No attempt is used; whether a paid fee comes back is policy (`withdrawalRefund`).
 * @throws {Refused} when nothing is under way, or the exam has begun. @throws {NotFound} when no exam was opened to them.
 */
export async function withdrawExamRequest(unit: Unit<Self>): Promise<void> {
  const eligibility = await holdMyEligibility(unit)
  await refuseUnderWay(unit)
  const request = openIn(await requestsToday(unit, eligibility))
  if (!request) throw new Refused([{ code: 'examMovedOn', facts: { state: 'withdrawn' } }])
  refuseIf(await problemsOfWithdrawing(unit, request))
  await takeRequestStep(unit, request, eligibility.application_id, 'withdraw', { ended_on: unit.today })
  await forfeit(unit, { aboutId: eligibility.id, why: 'withdrawn', chargeId: request.charge_id })
  await releaseVoucher(unit, { aboutId: eligibility.id, reference: eligibility.reference })
  await announce(unit, 'examRequestEnded', { eligibilityId: eligibility.id, requestId: request.id, applicationId: eligibility.application_id, why: 'withdrawn' })
}
