import type { News } from '#platform/announcements.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { findAssessment } from '#assessment/public.server.ts'
import { dayOfSeat, type Jobs } from './day-store.server.ts'
import { settleDayIn } from './settle-day.server.ts'

/** An exam that has ended is recorded on its day at once; what belongs to no day is somebody else's. */
export async function onAssessmentEnded(unit: Unit, { about }: News): Promise<void> {
  const { about_id } = await findAssessment(unit, about.assessmentId!)
  if (about_id && (await dayOfSeat(unit, about_id))) await settleDayIn(unit as Unit<Jobs>, about_id)
}
