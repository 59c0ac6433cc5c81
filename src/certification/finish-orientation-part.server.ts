import { audit } from '#platform/audit.server.ts'
import { NotFound, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { majorOf } from '#library/orientation.ts'
import { orientation } from '#library/orientation.server.ts'

/**
 * Notes that this person has read a part. Pressed twice, or on two devices, it is noted once.
 * @param seen the version that stood on the page, when it comes from one.
 * @throws {NotFound} when there is no such part.
 * @throws {Refused} when the page was of an orientation that another has replaced.
 */
export async function finishOrientationPart(unit: Unit<Self>, id: string, seen?: string): Promise<void> {
  const part = orientation().parts.find((one) => one.id === id)
  if (!part) throw new NotFound()
  refuseIf(seen === undefined || majorOf(seen) === majorOf(part.version) ? [] : [{ code: 'orientationRenewed' }])
  const noted = await unit.db.insertInto('orientation_parts_done')
    .values({ person_id: unit.actor.personId, part: id, version: part.version, effective_on: unit.today, recorded_at: unit.now })
    .onConflict((conflict) => conflict.doNothing()).returning('part').executeTakeFirst()
  if (noted) await audit(unit, { action: 'changed', kind: 'orientation', ids: [unit.actor.personId], detail: 'finishPart' })
}
