import { isBefore } from '#platform/dates.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { offerUntil } from './sitting-choice.ts'
import { endedWords } from './seat-letter-messages.ts'
import { writeOffer, writeWhyEnded } from './seat-letters.server.ts'
import { findSitting, lockSittings, type Sitting } from './sitting-store.server.ts'
import { takeWaitingStep, type Waiting } from './waiting-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** Can whoever waits still take a seat there: is their request open, and their approval long enough? */
async function canTake(unit: Unit<Jobs>, waiting: Waiting, sitting: Sitting): Promise<boolean> {
  const found = await unit.db.selectFrom('exam_requests').innerJoin('exam_eligibilities', 'exam_eligibilities.id', 'eligibility_id')
    .select(['exam_requests.state as request', 'exam_eligibilities.state as eligibility', 'valid_through'])
    .where('exam_requests.id', '=', waiting.request_id).executeTakeFirstOrThrow()
  return found.request === 'authorized' && found.eligibility === 'open' && !isBefore(found.valid_through, sitting.startsOn)
}

const nextWaiting = (unit: Unit<Jobs>, sittingId: string): Promise<Waiting | undefined> =>
  unit.db.selectFrom('exam_waiting').selectAll().where('sitting_id', '=', sittingId).where('state', '=', 'waiting').orderBy('number').limit(1).executeTakeFirst()

async function offer(unit: Unit<Jobs>, waiting: Waiting, sitting: Sitting): Promise<void> {
  const now = legalMoment(unit)
  const { examOfferHours } = policyOn(unit.house, unit.house.settings.jurisdiction, unit.today)
  const until = offerUntil(now, sitting.startsAt, examOfferHours)
  await takeWaitingStep(unit, waiting, 'offer', { offered_at: now, offered_until: until })
  await writeOffer(unit, waiting, sitting, until)
}

/** Offers each free seat of a sitting to whoever waits the longest. Who cannot take one any more leaves the list. @returns how many were offered. */
export async function offerFreedSeats(unit: Unit<Jobs>, sittingId: string): Promise<number> {
  await lockSittings(unit, [sittingId])
  let offered = 0
  for (;;) {
    const sitting = await findSitting(unit, sittingId)
    if (sitting.state !== 'open' || sitting.startsAt <= legalMoment(unit) || sitting.taken >= sitting.seats) return offered
    const next = await nextWaiting(unit, sittingId)
    if (!next) return offered
    if (await canTake(unit, next, sitting)) {
      await offer(unit, next, sitting)
      offered += 1
    } else await takeWaitingStep(unit, next, 'close')
  }
}

/** An offer whose time is over: the person is told, and the next one is asked. */
async function lapse(unit: Unit<Jobs>, id: string, sittingId: string): Promise<void> {
  await lockSittings(unit, [sittingId])
  const waiting = await unit.db.selectFrom('exam_waiting').selectAll().where('id', '=', id).where('state', '=', 'offered').executeTakeFirst()
  if (!waiting) return
  await takeWaitingStep(unit, waiting, 'lapse')
  await writeWhyEnded(unit, waiting, await findSitting(unit, sittingId), 'exam-waiting-ended', endedWords.offerOver)
  await offerFreedSeats(unit, sittingId)
}

/** Nobody waits for what has begun. */
async function closeBegun(unit: Unit<Jobs>): Promise<number> {
  const rows = await unit.db.selectFrom('exam_waiting').innerJoin('exam_sittings', 'exam_sittings.id', 'sitting_id').selectAll('exam_waiting')
    .where('exam_waiting.state', 'in', ['waiting', 'offered']).where('starts_at', '<=', legalMoment(unit)).orderBy('exam_waiting.id').limit(25).execute()
  for (const row of rows) {
    await lockSittings(unit, [row.sitting_id])
    await takeWaitingStep(unit, row, 'close')
  }
  return rows.length
}

/** Ends every offer whose time is over, and asks the next. @returns how many ended. */
export async function lapseOffers(house: House): Promise<number> {
  let all = 0
  const one = () => peopleFirst(() => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const due = await unit.db.selectFrom('exam_waiting').innerJoin('exam_sittings', 'exam_sittings.id', 'sitting_id').select(['exam_waiting.id', 'sitting_id'])
      .where('exam_waiting.state', '=', 'offered').where('offered_until', '<=', legalMoment(unit)).orderBy('offered_until').orderBy('exam_waiting.id').limit(1).executeTakeFirst()
    if (due) await lapse(unit, due.id, due.sitting_id)
    return due ? 1 : closeBegun(unit)
  }))
  for (let done = await one(); done > 0; done = await one()) all += done
  return all
}
