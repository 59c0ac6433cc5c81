import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import type { RequestState } from './exam-request-lifecycle.ts'
import { offerFreedSeats } from './offer-seats.server.ts'
import { seatAfter } from './seat-after.ts'
import { endedWords } from './seat-letter-messages.ts'
import { writeWhyEnded } from './seat-letters.server.ts'
import { takeSeatStep, type Registration } from './seat-store.server.ts'
import { findSitting, lockSittings } from './sitting-store.server.ts'
import { takeWaitingStep } from './waiting-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

const whyReleased = (state: RequestState) =>
  endedWords[state === 'withdrawn' ? 'withdrawn' : state === 'awaitingFee' || state === 'submitted' ? 'feeDue' : 'ended']

/** What becomes of one seat: the person came, or was missed; or the seat is free again, and they read why. */
async function settle(unit: Unit<Jobs>, found: Registration & { readonly request: RequestState }): Promise<void> {
  const { request, ...seat } = found
  const step = seatAfter(request)
  if (!step) return
  await lockSittings(unit, [seat.sitting_id])
  const now = await unit.db.selectFrom('exam_registrations').selectAll().where('id', '=', seat.id).where('state', '=', 'booked').executeTakeFirst()
  if (!now) return
  await takeSeatStep(unit, now, step)
  if (step !== 'release') return
  await writeWhyEnded(unit, now, await findSitting(unit, now.sitting_id), 'exam-released', whyReleased(request))
  await offerFreedSeats(unit, now.sitting_id)
}

const unsettled = (unit: Unit<Jobs>, requestId: string | undefined) =>
  unit.db.selectFrom('exam_registrations').innerJoin('exam_requests', 'exam_requests.id', 'request_id').selectAll('exam_registrations')
    .select('exam_requests.state as request').where('exam_registrations.state', '=', 'booked').where('exam_requests.state', '<>', 'authorized')
    .$if(requestId !== undefined, (query) => query.where('exam_requests.id', '=', requestId!)).orderBy('exam_registrations.id').limit(20).execute()

/** Who has no request any more waits for nothing. */
async function closeWaits(unit: Unit<Jobs>, requestId: string | undefined): Promise<number> {
  const rows = await unit.db.selectFrom('exam_waiting').innerJoin('exam_requests', 'exam_requests.id', 'request_id').selectAll('exam_waiting')
    .where('exam_waiting.state', 'in', ['waiting', 'offered']).where('exam_requests.state', '<>', 'authorized')
    .$if(requestId !== undefined, (query) => query.where('exam_requests.id', '=', requestId!)).orderBy('exam_waiting.id').limit(20).execute()
  for (const row of rows) {
    await lockSittings(unit, [row.sitting_id])
    await takeWaitingStep(unit, row, 'close')
    if (row.state === 'offered') await offerFreedSeats(unit, row.sitting_id)
  }
  return rows.length
}

/** Settles the seats of a request that is no longer authorized, or of all of them. @returns how many seats and places on lists. */
export async function settleSeatsIn(unit: Unit<Jobs>, requestId?: string): Promise<number> {
  const seats = await unsettled(unit, requestId)
  for (const seat of seats) await settle(unit, seat)
  return seats.length + (await closeWaits(unit, requestId))
}

/** The sweep behind the news: whatever ends a request, its seat is free within some minutes. @returns how many were settled. */
export async function settleSeats(house: House): Promise<number> {
  let all = 0
  const some = () => peopleFirst(() => unitOfWork(house, { hat: 'jobs' }, (unit) => settleSeatsIn(unit)))
  for (let done = await some(); done > 0; done = await some()) all += done
  return all
}
