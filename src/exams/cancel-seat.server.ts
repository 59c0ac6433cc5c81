import { announce } from '#platform/announcements.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { bookedSeat, takeSeatStep, type Registration } from './seat-store.server.ts'
import { mayChangeFreely } from './sitting-choice.ts'
import { findSitting, lockSittings, type Sitting } from './sitting-store.server.ts'
import { holdMyChance } from './who-schedules.server.ts'

/** What canceling costs now: nothing; the fee of this exam; or it is not possible any more. */
export type CostOfCancelling = 'nothing' | 'fee' | 'begun'

/** By the policy of the day on which the seat was booked. A sitting that the program cancelled costs nobody anything. */
export function costOfCancelling(unit: Unit, seat: Pick<Registration, 'policy_date'>, sitting: Sitting): CostOfCancelling {
  if (sitting.state === 'cancelled') return 'nothing'
  const { examRescheduleHours: hours, examLateCancelForfeits: forfeits } = policyOn(unit.house, unit.house.settings.jurisdiction, seat.policy_date)
  const now = legalMoment(unit)
  if (sitting.startsAt <= now) return 'begun'
  return mayChangeFreely(sitting.startsAt, now, hours) || forfeits === 0 ? 'nothing' : 'fee'
}

/**
 * The person of the unit gives their seat back. In time they choose another date when they want; late, the fee of this exam is lost.
 * @param costSeen what the page said that it costs: whoever was told that it costs nothing does not lose a fee by reading slowly.
 * @throws {Refused} when there is no seat, the exam has begun, or the cost is another by now.
 */
export async function cancelSeat(unit: Unit<Self>, costSeen: string): Promise<void> {
  const { request } = await holdMyChance(unit)
  const seat = await bookedSeat(unit, request.id)
  if (!seat) throw new Refused([{ code: 'noSeat' }])
  await lockSittings(unit, [seat.sitting_id])
  const cost = costOfCancelling(unit, seat, await findSitting(unit, seat.sitting_id))
  if (cost === 'begun') throw new Refused([{ code: 'examBegun' }])
  if (cost === 'fee' && costSeen !== 'fee') throw new Refused([{ code: 'costsFeeNow' }])
  await takeSeatStep(unit, seat, 'cancel')
  await announce(unit, cost === 'fee' ? 'examSeatForfeited' : 'examSeatCancelled', { registrationId: seat.id })
  await announce(unit, 'examSeatFreed', { sittingId: seat.sitting_id })
}
