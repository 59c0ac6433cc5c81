import type { Unit } from '#platform/unit-of-work.server.ts'
import { writeAccommodationStep } from './accommodation-store.server.ts'

/** Ends what is open when its person's account was closed. In the house's own role, which does not read what was written. */
export async function endAccommodations(unit: Unit, eligibilityId: string, applicationId: string): Promise<void> {
  const open = await unit.db.updateTable('exam_accommodations').set({ state: 'withdrawn', ended_on: unit.today })
    .where('eligibility_id', '=', eligibilityId).where('state', '=', 'open').returning(['id', 'subject_id', 'certifier_id']).execute()
  for (const one of open) await writeAccommodationStep(unit, one, applicationId, { step: 'withdraw', from: 'open', to: 'withdrawn' })
}
