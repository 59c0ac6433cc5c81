import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { findAssessment, writeStep } from './assessment-store.server.ts'

/**
 * The person goes on in this browser; the one before is told so, and its answers are refused. Taking up what no browser had is no step.
 * @param device the hash of this browser's secret. @throws {Refused} when it is over. @throws {NotFound}
 */
export async function takeOver(unit: Unit<Self>, id: string, device: string): Promise<void> {
  const one = await findAssessment(unit, id)
  if (one.state !== 'open') throw new Refused([{ code: 'assessmentEnded' }])
  if (one.device_hash === device) return
  await unit.db.updateTable('assessments').set({ device_hash: device, seen_at: unit.now }).where('id', '=', id).execute()
  if (one.device_hash !== null) await writeStep(unit, one, { step: 'takeOver', from: 'open', to: 'open' })
}
