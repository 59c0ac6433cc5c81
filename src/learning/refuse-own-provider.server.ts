import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { worksForProvider } from './works-for-provider.server.ts'

/** Nobody approves, suspends or ends what they work for themself. @throws {Refused} */
export async function refuseOwnProvider(unit: Unit<Staff>, providerId: string): Promise<void> {
  if (await worksForProvider(unit, providerId)) throw new Refused([{ code: 'ownProvider' }])
}
