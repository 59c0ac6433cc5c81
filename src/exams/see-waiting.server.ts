import { isId, newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { bookedSeat } from './seat-store.server.ts'
import { isOffered } from './sitting-choice.ts'
import { findSitting } from './sitting-store.server.ts'
import { placeOf } from './waiting-store.server.ts'

/** A place on a waiting list of the person of the unit, and what is offered there. @throws {NotFound} */
export async function seeWaiting(unit: Unit<Self>, id: string) {
  const row = isId(id) ? await unit.db.selectFrom('exam_waiting').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  const [sitting, seat] = [await findSitting(unit, row.sitting_id), await bookedSeat(unit, row.request_id)]
  const stands = row.state === 'waiting' && sitting.state === 'open' ? 'waiting' as const
    : row.state === 'offered' && isOffered(row.offered_until!, legalMoment(unit)) ? 'offered' as const : 'over' as const
  return {
    sitting, language: row.language, stands, offeredUntil: row.offered_until, place: stands === 'waiting' ? await placeOf(unit, id) : 0, formId: newId(),
    seat: seat && (await findSitting(unit, seat.sitting_id)),
  }
}
