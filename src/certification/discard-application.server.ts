import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { releaseVoucher } from '#fees/public.server.ts'
import { lockApplication } from './application-store.server.ts'
import { takeStep } from './take-step.server.ts'

/** Ends a draft that was never sent; its voucher is free again. Its answers stay for the next one until retention removes them. @throws {Refused} */
export async function discardApplication(unit: Unit<Self>, reference: string): Promise<void> {
  const application = await lockApplication(unit, reference)
  await takeStep(unit, application, 'discard', { ended_on: unit.today })
  await releaseVoucher(unit, { aboutId: application.id, reference: application.reference })
}
