import { announce } from '#platform/announcements.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { refuseIf, Refused, type Problem } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { bookedSeat, nextSequence, takeSeatStep, writeSeatStep, type Registration } from './seat-store.server.ts'
import { mayChangeFreely, standingOf } from './sitting-choice.ts'
import { findSitting, lockSittings, type Sitting } from './sitting-store.server.ts'
import { holdMyChance, type Chance } from './who-schedules.server.ts'

/** What the database says when somebody else was faster: see `take_seat` in 0024. */
function refuseNoSeat(fault: unknown): never {
  if ((fault as { code?: string }).code === '23001') throw new Refused([{ code: 'sitting-full' }])
  throw fault
}

/** What keeps a seat from being moved now: it is too late, or it is the very same one. */
async function problemsOfMoving(unit: Unit<Self>, seat: Registration, to: Sitting, language: Language): Promise<Problem[]> {
  if (seat.sitting_id === to.id && seat.language === language) return [{ code: 'sameSeat' }]
  const { examRescheduleHours: hours } = policyOn(unit.house, unit.house.settings.jurisdiction, seat.policy_date)
  const from = await findSitting(unit, seat.sitting_id)
  return from.state === 'open' && !mayChangeFreely(from.startsAt, legalMoment(unit), hours) ? [{ code: 'tooLateToMove', facts: { hours } }] : []
}

/** What a seat is booked with: the place on the waiting list that was offered it, if any. */
interface Booking {
  readonly sitting: Sitting
  readonly language: Language
  readonly fromWaiting?: string
}

/**
 * Books the seat, and lets go of the one that the request has. The sittings are locked; the database has the last word.
 * @throws {Refused} when there is no seat, or the old one cannot be moved any more.
 */
export async function bookOrMove(unit: Unit<Self>, { request }: Chance, { sitting, language, fromWaiting }: Booking): Promise<string> {
  const seat = await bookedSeat(unit, request.id)
  if (seat) {
    refuseIf(await problemsOfMoving(unit, seat, sitting, language))
    await takeSeatStep(unit, seat, 'move')
  }
  const made = {
    id: newId(), request_id: request.id, subject_id: request.subject_id, certifier_id: request.certifier_id, sitting_id: sitting.id, language,
    state: 'booked' as const, from_waiting: fromWaiting ?? null, moved_from: seat?.id ?? null, sequence: await nextSequence(unit, request.id),
    booked_on: unit.today, policy_date: unit.today, recorded_at: unit.now,
  }
  await unit.db.insertInto('exam_registrations').values(made).execute().catch(refuseNoSeat)
  await writeSeatStep(unit, made, 'start', null, 'booked')
  await announce(unit, seat ? 'examSeatMoved' : 'examSeatBooked', { registrationId: made.id })
  if (seat && seat.sitting_id !== sitting.id) await announce(unit, 'examSeatFreed', { sittingId: seat.sitting_id })
  return made.id
}

/**
 * The person of the unit takes a seat at a sitting, or moves there from the one that they have.
 * @returns the registration. @throws {Refused} saying why not. @throws {NotFound}
 */
export async function bookSeat(unit: Unit<Self>, sittingId: string, language: Language): Promise<string> {
  const chance = await holdMyChance(unit)
  const seat = await bookedSeat(unit, chance.request.id)
  await findSitting(unit, sittingId)
  await lockSittings(unit, [sittingId, ...(seat ? [seat.sitting_id] : [])])
  const sitting = await findSitting(unit, sittingId)
  const standing = standingOf(sitting, { lastDay: chance.lastDay, now: legalMoment(unit), language })
  if (standing !== 'free') throw new Refused([{ code: `sitting-${standing}`, ...(standing === 'afterLastDay' ? { facts: { day: chance.lastDay } } : {}) }])
  return bookOrMove(unit, chance, { sitting, language })
}
