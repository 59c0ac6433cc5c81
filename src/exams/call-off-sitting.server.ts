import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { writeWhyEnded } from './seat-letters.server.ts'
import { takeSeatStep } from './seat-store.server.ts'
import { findSitting, lockSittings } from './sitting-store.server.ts'
import { takeWaitingStep } from './waiting-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/**
 * What follows when a sitting was cancelled: everybody who had a seat or waited for one reads why, and chooses another date. The house does
 * it, so that nobody is left out whom the manager who cancelled does not see.
 */
export async function callOffSitting(unit: Unit<Jobs>, sittingId: string): Promise<void> {
  await lockSittings(unit, [sittingId])
  const sitting = await findSitting(unit, sittingId)
  const seats = await unit.db.selectFrom('exam_registrations').selectAll().where('sitting_id', '=', sittingId).where('state', '=', 'booked').orderBy('id').execute()
  for (const seat of seats) {
    await takeSeatStep(unit, seat, 'callOff')
    await writeWhyEnded(unit, seat, sitting, 'exam-called-off', sitting.cancelledWhy!)
  }
  const waits = await unit.db.selectFrom('exam_waiting').selectAll().where('sitting_id', '=', sittingId).where('state', 'in', ['waiting', 'offered']).orderBy('id').execute()
  for (const waiting of waits) {
    await takeWaitingStep(unit, waiting, 'close')
    await writeWhyEnded(unit, waiting, sitting, 'exam-waiting-ended', sitting.cancelledWhy!)
  }
}
