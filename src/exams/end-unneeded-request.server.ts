import { announce, type News } from '#platform/announcements.server.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { forfeit, freeVouchers } from '#fees/public.server.ts'
import { eligibilityById, oneExamAtATime } from './eligibility-store.server.ts'
import { openIn, requestRows, takeRequestStep } from './request-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/**
 * After a result was corrected: whoever passed needs no other try, and what they paid for it comes back whole; whoever has paid for
 * an exam that does not count owes nothing for the next one, so an unpaid request ends and they ask again.
 */
export async function endUnneededRequest(unit: Unit, { about }: News): Promise<void> {
  const eligibilityId = about.eligibilityId!
  await oneExamAtATime(unit, eligibilityId)
  const eligibility = await eligibilityById(unit, eligibilityId)
  const requests = await requestRows(unit, eligibilityId)
  const open = openIn(requests)
  if (!open) return
  const isPaidAlready = open.state === 'awaitingFee' && requests.some(({ id, state }) => id === about.requestId && state === 'voided')
  if (eligibility.state !== 'passed' && !isPaidAlready) return
  await takeRequestStep(unit as Unit<Jobs>, open, eligibility.application_id, 'endUnneeded', { ended_on: unit.today })
  await forfeit(unit, { aboutId: eligibilityId, why: 'withdrawn', chargeId: open.charge_id, keeps: 'nothing' })
  await freeVouchers(unit as Unit<Jobs>, eligibilityId)
  await announce(unit, 'examRequestEnded', { eligibilityId, requestId: open.id, applicationId: eligibility.application_id, why: 'notNeeded' })
}
