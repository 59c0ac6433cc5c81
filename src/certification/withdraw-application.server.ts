import { announce } from '#platform/announcements.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { forfeit } from '#fees/public.server.ts'
import { lockApplication } from './application-store.server.ts'
import { takeStep } from './take-step.server.ts'

/** Takes a sent application back. Whether a paid fee comes back is policy (`withdrawalRefund`). @throws {Refused} */
export async function withdrawApplication(unit: Unit<Self>, reference: string): Promise<void> {
  const application = await lockApplication(unit, reference)
  await takeStep(unit, application, 'withdraw', { ended_on: unit.today })
  await forfeit(unit, { aboutId: application.id, why: 'withdrawn' })
  await announce(unit, 'applicationWithdrawn', { applicationId: application.id })
}
