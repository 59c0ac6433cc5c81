import { announce } from '#platform/announcements.server.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { bookOrMove } from './book-seat.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { bookedSeat } from './seat-store.server.ts'
import { isOffered, standingOf } from './sitting-choice.ts'
import { findSitting, lockSittings } from './sitting-store.server.ts'
import { takeWaitingStep, waitsOf, writeWaitingStep, type Waiting } from './waiting-store.server.ts'
import { findMySitting, holdMyChance } from './who-schedules.server.ts'

/**
 * The person of the unit waits for a seat at a full sitting. They keep the seat that they have, if any, until they take another.
 * @throws {Refused} when it is not full, they wait or sit there already, or they wait at as many as the policy allows. @throws {NotFound}
 */
export async function waitForSeat(unit: Unit<Self>, sittingId: string, language: Language): Promise<void> {
  const { request, lastDay } = await holdMyChance(unit, 'take')
  await findMySitting(unit, sittingId)
  await lockSittings(unit, [sittingId])
  const standing = standingOf(await findSitting(unit, sittingId), { lastDay, now: legalMoment(unit), language })
  if (standing === 'free') throw new Refused([{ code: 'seatIsFree' }])
  if (standing !== 'full') throw new Refused([{ code: `sitting-${standing}`, facts: { day: lastDay } }])
  if ((await bookedSeat(unit, request.id))?.sitting_id === sittingId) throw new Refused([{ code: 'sameSeat' }])
  const waits = await waitsOf(unit, request.id)
  if (waits.some(({ sitting_id }) => sitting_id === sittingId)) throw new Refused([{ code: 'waitsAlready' }])
  const { examWaitingLists: most } = policyOn(unit.house, unit.house.settings.jurisdiction, unit.today)
  if (waits.length >= most) throw new Refused([{ code: 'waitsTooMany', facts: { most } }])
  const made = {
    id: newId(), request_id: request.id, subject_id: request.subject_id, certifier_id: request.certifier_id, sitting_id: sittingId, language,
    state: 'waiting' as const, since_at: legalMoment(unit), policy_date: unit.today, recorded_at: unit.now,
  }
  await unit.db.insertInto('exam_waiting').values(made).execute()
  await writeWaitingStep(unit, made, 'start', null, 'waiting')
  // A seat may have become free while nobody waited for it.
  await announce(unit, 'examSeatFreed', { sittingId })
}

/** A place on a list of the person of the unit. @throws {NotFound} */
async function myWait(unit: Unit<Self>, requestId: string, id: string): Promise<Waiting> {
  const row = isId(id) ? await unit.db.selectFrom('exam_waiting').selectAll().where('id', '=', id).where('request_id', '=', requestId).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/** The person of the unit leaves a list, or declines what was offered: the next one is asked. @throws {Refused} @throws {NotFound} */
export async function leaveList(unit: Unit<Self>, id: string): Promise<void> {
  const { request } = await holdMyChance(unit, 'giveBack')
  const { sitting_id: sittingId } = await myWait(unit, request.id, id)
  await lockSittings(unit, [sittingId])
  const waiting = await myWait(unit, request.id, id)
  await takeWaitingStep(unit, waiting, waiting.state === 'offered' ? 'decline' : 'leave')
  if (waiting.state === 'offered') await announce(unit, 'examSeatFreed', { sittingId })
}

/**
 * The person of the unit takes the seat that is kept for them; one that they have elsewhere is left.
 * @throws {Refused} when the time for it is over, or their other seat cannot be moved any more. @throws {NotFound}
 */
export async function acceptOffer(unit: Unit<Self>, id: string): Promise<void> {
  const chance = await holdMyChance(unit, 'take')
  const { sitting_id: sittingId } = await myWait(unit, chance.request.id, id)
  const seat = await bookedSeat(unit, chance.request.id)
  await lockSittings(unit, [sittingId, ...(seat ? [seat.sitting_id] : [])])
  const [waiting, sitting] = [await myWait(unit, chance.request.id, id), await findSitting(unit, sittingId)]
  if (waiting.state !== 'offered') throw new Refused([{ code: 'waitMovedOn' }])
  if (sitting.state === 'cancelled') throw new Refused([{ code: 'sitting-cancelled' }])
  if (!isOffered(waiting.offered_until!, legalMoment(unit))) throw new Refused([{ code: 'offerOver' }])
  await takeWaitingStep(unit, waiting, 'accept')
  await bookOrMove(unit, chance, { sitting, language: waiting.language, fromWaiting: waiting.id })
}
