import { announce } from '#platform/announcements.server.ts'
import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { forfeit, freeVouchers } from '#fees/public.server.ts'
import { eligibilityById, oneExamAtATime, takeEligibilityStep } from './eligibility-store.server.ts'
import { dueEnd } from './exam-eligibility-lifecycle.ts'
import { dueLapse } from './request-clock.ts'
import { openIn, requestRows, takeRequestStep } from './request-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** A unit holds this many at most, so that nobody waits for the sweep. */
const atOnce = 20

/** Lapses what is under way and over; an unpaid fee is not due any more, a paid one stays paid. */
async function lapseRequest(unit: Unit<Jobs>, eligibilityId: string): Promise<boolean> {
  const eligibility = await eligibilityById(unit, eligibilityId)
  const open = openIn(await requestRows(unit, eligibilityId))
  const due = open && dueLapse(open, eligibility, unit.today)
  if (!open || !due) return false
  await takeRequestStep(unit, open, eligibility.application_id, due.name, { ended_on: due.on }, { on: due.on })
  if (open.state === 'awaitingFee') await forfeit(unit, { aboutId: eligibilityId, why: 'void', chargeId: open.charge_id })
  await freeVouchers(unit, eligibilityId)
  const about = { eligibilityId, requestId: open.id, applicationId: eligibility.application_id }
  await announce(unit, 'examRequestEnded', { ...about, why: open.state === 'awaitingFee' ? 'unpaid' : 'lapsed' })
  return true
}

/** Ends one eligibility after its approval's last day, and with it what was asked for. */
async function endOne(unit: Unit<Jobs>, id: string): Promise<void> {
  await oneExamAtATime(unit, id)
  const eligibility = await eligibilityById(unit, id)
  const due = dueEnd(eligibility, unit.today)
  if (!due) return
  await lapseRequest(unit, id)
  await takeEligibilityStep(unit, eligibility, due.name, { ended_on: due.on }, { on: due.on })
}

const some = (house: House, work: (unit: Unit<Jobs>) => Promise<number>) => peopleFirst(() => unitOfWork(house, { hat: 'jobs' }, work))

/** Some whose approval is over. @returns how many. */
const endSome = (house: House) => some(house, async (unit) => {
  const rows = await unit.db.selectFrom('exam_eligibilities').select('id').where('state', '=', 'open').where('valid_through', '<', unit.today)
    .orderBy('valid_through').orderBy('id').limit(atOnce).execute()
  for (const { id } of rows) await endOne(unit, id)
  return rows.length
})

/** Some that were not paid in time. What an approval that is taken back holds up is left where it is. @returns how many. */
const lapseSome = (house: House) => some(house, async (unit) => {
  const rows = await unit.db.selectFrom('exam_requests as r').innerJoin('exam_eligibilities as e', 'e.id', 'r.eligibility_id').select('e.id')
    .where('r.state', '=', 'awaitingFee').where('r.pay_until', '<', unit.today)
    .where((row) => row.or([row('e.state', '<>', 'closed'), row('e.valid_through', '<', unit.today)]))
    .orderBy('r.pay_until').orderBy('r.id').limit(atOnce).execute()
  for (const { id } of rows) {
    await oneExamAtATime(unit, id)
    await lapseRequest(unit, id)
  }
  return rows.length
})

/**
 * What the clock does about exams: a request that was not paid in time lapses, and an eligibility is over after the approval's last day,
 * with what was asked for. Source: GUIDE, certification overview, steps 10 and 12, notes. @returns how many.
 */
export async function endEligibilities(house: House): Promise<number> {
  let all = 0
  for (let done = await lapseSome(house); done > 0; done = await lapseSome(house)) all += done
  for (let done = await endSome(house); done > 0; done = await endSome(house)) all += done
  return all
}
