import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { selfOf, type Visit } from '#platform/visit.server.ts'
import { endSession } from './sessions.server.ts'

/** Signs this device out, if it is signed in: by its button, and before someone signs in or confirms an email on it again. */
export async function endThisSession(visit: Visit): Promise<void> {
  const { session } = visit
  if (session) await unitOfWork(visit.house, selfOf(visit), (unit) => endSession(unit, session.id))
}
