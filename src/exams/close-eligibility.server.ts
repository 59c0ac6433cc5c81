import { announce } from '#platform/announcements.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { forfeit, freeVouchers } from '#fees/public.server.ts'
import { endAccommodations } from './end-accommodations.server.ts'
import { eligibilityOfApplication, oneExamAtATime, takeEligibilityStep } from './eligibility-store.server.ts'
import { openIn, requestRows, takeRequestStep } from './request-store.server.ts'

/** Why the program closes an exam: an approval or the acceptance of a training was taken back, or the account was closed. */
export type Closing = 'approvalTakenBack' | 'trainingTakenBack' | 'accountClosed'

/** What a person asked for ends with their account. */
async function withdrawOpen(unit: Unit, eligibilityId: string, applicationId: string): Promise<void> {
  const open = openIn(await requestRows(unit, eligibilityId))
  if (open) {
    await takeRequestStep(unit, open, applicationId, 'withdraw', { ended_on: unit.today }, { why: 'accountClosed' })
    await forfeit(unit, { aboutId: eligibilityId, why: 'withdrawn', chargeId: open.charge_id })
    await announce(unit, 'examRequestEnded', { eligibilityId, requestId: open.id, applicationId, why: 'withdrawn' })
  }
  await freeVouchers(unit, eligibilityId)
  await endAccommodations(unit, eligibilityId, applicationId)
}

/**
 * Closes the exam of an application whose approval was taken back, or whose person is gone, in the transaction of that. What was asked for
 * and paid stays, for the day on which it opens again; with a closed account it ends. Nothing when there is none, or it is over already.
 */
export async function closeEligibility(unit: Unit, applicationId: string, why: Closing): Promise<void> {
  const found = await eligibilityOfApplication(unit, applicationId)
  if (!found) return
  await oneExamAtATime(unit, found.id)
  const eligibility = (await eligibilityOfApplication(unit, applicationId))!
  if (why === 'accountClosed') await withdrawOpen(unit, eligibility.id, applicationId)
  if (eligibility.state !== 'open') return
  await takeEligibilityStep(unit, eligibility, 'close', { ended_on: unit.today }, { why })
  await announce(unit, 'examClosed', { eligibilityId: eligibility.id, applicationId, why })
}
