import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { accommodationsOf, writeAccommodationStep } from './accommodation-store.server.ts'
import { holdMyEligibility } from './eligibility-store.server.ts'

/** Takes back the request for accommodations that is open: then the exam can be scheduled. @throws {Refused} when none is open. @throws {NotFound} */
export async function withdrawAccommodation(unit: Unit<Self>): Promise<void> {
  const eligibility = await holdMyEligibility(unit)
  const open = (await accommodationsOf(unit, eligibility.id)).find(({ state }) => state === 'open')
  if (!open) throw new Refused([{ code: 'accommodationMovedOn' }])
  await unit.db.updateTable('exam_accommodations').set({ state: 'withdrawn', ended_on: unit.today }).where('id', '=', open.id).where('state', '=', 'open').execute()
  await writeAccommodationStep(unit, open, eligibility.application_id, { step: 'withdraw', from: 'open', to: 'withdrawn' })
}
