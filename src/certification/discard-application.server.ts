import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { lockApplication } from './application-store.server.ts'
import { takeStep } from './take-step.server.ts'

/** Ends a draft that was never sent. Its answers stay for the next one until retention removes them. @throws {Refused} */
export async function discardApplication(unit: Unit<Self>, reference: string): Promise<void> {
  await takeStep(unit, await lockApplication(unit, reference), 'discard')
}
