import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import type { EligibilityState } from './exam-eligibility-lifecycle.ts'
import type { RequestState } from './exam-request-lifecycle.ts'
import { legalMoment } from './legal-moment.server.ts'
import { offerFreedSeats } from './offer-seats.server.ts'
import { seatAfter } from './seat-after.ts'
import { endedWords } from './seat-letter-messages.ts'
import { writeWhyEnded } from './seat-letters.server.ts'
import { takeSeatStep } from './seat-store.server.ts'
import { findSitting, lockSittings } from './sitting-store.server.ts'
import { takeWaitingStep } from './waiting-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

function whyReleased(request: RequestState, eligibility: EligibilityState) {
  if (eligibility === 'closed') return endedWords.closed
  return endedWords[request === 'withdrawn' ? 'withdrawn' : request === 'awaitingFee' || request === 'submitted' ? 'feeDue' : 'ended']
}

/** What becomes of one seat: the person came, or was missed; or the seat is free again, and they read why. */
async function settle(unit: Unit<Jobs>, id: string, sittingId: string): Promise<void> {
  await lockSittings(unit, [sittingId])
  const found = await grounds(unit).where('exam_registrations.id', '=', id).executeTakeFirst()
  if (!found) return
  const { request, eligibility, starts_at, ...seat } = found
  const step = seatAfter({ request, eligibility, begun: starts_at <= legalMoment(unit) })
  if (!step) return
  await takeSeatStep(unit, seat, step)
  if (step !== 'release') return
  await writeWhyEnded(unit, seat, await findSitting(unit, sittingId), 'exam-released', whyReleased(request, eligibility))
  await offerFreedSeats(unit, sittingId)
}

/** Booked seats with what they stand on. */
const grounds = (unit: Unit<Jobs>) => unit.db.selectFrom('exam_registrations').innerJoin('exam_requests', 'exam_requests.id', 'request_id')
  .innerJoin('exam_eligibilities', 'exam_eligibilities.id', 'eligibility_id').innerJoin('exam_sittings', 'exam_sittings.id', 'sitting_id')
  .selectAll('exam_registrations').select(['exam_requests.state as request', 'exam_eligibilities.state as eligibility', 'starts_at'])
  .where('exam_registrations.state', '=', 'booked')

const unsettled = (unit: Unit<Jobs>, requestId: string | undefined) =>
  grounds(unit).where((row) => row.or([
    row('exam_requests.state', 'in', ['passed', 'failed', 'voided', 'missed']),
    row.and([row('starts_at', '>', legalMoment(unit)), row.or([row('exam_requests.state', '<>', 'authorized'), row('exam_eligibilities.state', '=', 'closed')])]),
  ])).$if(requestId !== undefined, (query) => query.where('exam_requests.id', '=', requestId!)).orderBy('exam_registrations.id').limit(20).execute()

/** Who has no request any more waits for nothing. */
async function closeWaits(unit: Unit<Jobs>, requestId: string | undefined): Promise<number> {
  const rows = await unit.db.selectFrom('exam_waiting').innerJoin('exam_requests', 'exam_requests.id', 'request_id')
    .innerJoin('exam_eligibilities', 'exam_eligibilities.id', 'eligibility_id').selectAll('exam_waiting').where('exam_waiting.state', 'in', ['waiting', 'offered'])
    .where((row) => row.or([row('exam_requests.state', '<>', 'authorized'), row('exam_eligibilities.state', '=', 'closed')]))
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
  for (const { id, sitting_id } of seats) await settle(unit, id, sitting_id)
  return seats.length + (await closeWaits(unit, requestId))
}

/** The sweep behind the news: whatever ends a request, its seat is free within some minutes. @returns how many were settled. */
export async function settleSeats(house: House): Promise<number> {
  let all = 0
  const some = () => peopleFirst(() => unitOfWork(house, { hat: 'jobs' }, (unit) => settleSeatsIn(unit)))
  for (let done = await some(); done > 0; done = await some()) all += done
  return all
}
