import { announce } from '#platform/announcements.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { forfeit, releaseVoucher } from '#fees/public.server.ts'
import { holdMyEligibility } from './eligibility-store.server.ts'
import { refuseUnderWay } from './refuse-under-way.server.ts'
import { openIn, requestsToday, takeRequestStep } from './request-store.server.ts'

/**
 * Takes back what this person asked for. No attempt is used; whether a paid fee comes back is policy (`withdrawalRefund`).
 * @throws {Refused} when nothing is under way. @throws {NotFound} when no exam was opened to them.
 */
export async function withdrawExamRequest(unit: Unit<Self>): Promise<void> {
  const eligibility = await holdMyEligibility(unit)
  await refuseUnderWay(unit)
  const request = openIn(await requestsToday(unit, eligibility))
  if (!request) throw new Refused([{ code: 'examMovedOn', facts: { state: 'withdrawn' } }])
  await takeRequestStep(unit, request, eligibility.application_id, 'withdraw', { ended_on: unit.today })
  await forfeit(unit, { aboutId: eligibility.id, why: 'withdrawn', chargeId: request.charge_id })
  await releaseVoucher(unit, { aboutId: eligibility.id, reference: eligibility.reference })
  await announce(unit, 'examRequestEnded', { eligibilityId: eligibility.id, requestId: request.id, applicationId: eligibility.application_id, why: 'withdrawn' })
}
