import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { underWay } from './exam-day-lifecycle.ts'

/**
 * Who is checked in takes the exam, or tells the proctor that they cannot: neither the seat nor the request is moved or taken back from under it.
 * @throws {Refused}
 */
export async function refuseUnderWay(unit: Unit<Self>): Promise<void> {
  const day = await unit.db.selectFrom('exam_days').select('id').where('subject_id', '=', unit.actor.personId).where('state', 'in', [...underWay]).executeTakeFirst()
  if (day) throw new Refused([{ code: 'examUnderWay' }])
}
