import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { hoursOf } from './day-hours.server.ts'
import { lockDayOfSeat, takeDayStep } from './day-store.server.ts'
import { checkInAt } from './day-times.ts'
import { legalMoment } from './legal-moment.server.ts'
import { findSitting } from './sitting-store.server.ts'

/**
 * The person of the unit says that they are there; said twice it is said once.
 * @throws {Refused} too early, too late, or when the date was canceled. @throws {NotFound} for a seat that is not theirs.
 */
export async function checkIn(unit: Unit<Self>, registrationId: string): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  if (day.state !== 'expected') return
  const sitting = await findSitting(unit, day.sitting_id)
  const standing = sitting.state === 'open' ? checkInAt(hoursOf(unit.house, sitting), legalMoment(unit)) : 'cancelled'
  if (standing !== 'open') throw new Refused([{ code: `checkIn-${standing}` }])
  await takeDayStep(unit, day, 'checkIn', { here_at: unit.now })
}
