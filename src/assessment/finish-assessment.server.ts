import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { findAssessment, type Assessment } from './assessment-store.server.ts'
import { endAssessment } from './end-assessment.server.ts'
import { standsAs } from './standing.ts'

/**
 * The person ends their assessment, in the browser that has it; ended already, it stays as it is.
 * @returns it as it stands then, or `elsewhere` when another browser has it. @throws {NotFound}
 */
export async function finishAssessment(house: House, self: Self, id: string, device: string | undefined): Promise<Assessment | 'elsewhere'> {
  const find = () => unitOfWork(house, self, (unit) => findAssessment(unit, id))
  const one = await find()
  if (one.state !== 'open') return one
  if (standsAs(one, device, house.clock.now()) === 'elsewhere') return 'elsewhere'
  await endAssessment(house, id, { personId: self.personId, role: 'person' })
  return find()
}
