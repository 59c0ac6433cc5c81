import type { House } from '#platform/house.server.ts'
import { Refused } from '#platform/problems.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import { assessmentsAbout, endOverdue, extendAssessment, mostMinutesAtOnce, voidAssessment, type Assessment } from '#assessment/public.server.ts'
import { isOverdue } from '#assessment/public.ts'
import { hoursOf } from './day-hours.server.ts'
import { lockDayOfSeat, takeDayStep, writeDayEntry, type ExamDay, type Jobs } from './day-store.server.ts'
import { checkInAt, isOnScreen, isPastBeginning } from './day-times.ts'
import { eligibilityById, oneExamAtATime } from './eligibility-store.server.ts'
import type { Outcome } from './exam-request-lifecycle.ts'
import { grantedForDay } from './granted-for-day.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { recordResult } from './record-result.server.ts'
import { findRegistration } from './seat-store.server.ts'
import { findSitting } from './sitting-store.server.ts'

type Request = Awaited<ReturnType<typeof requestOf>>
const requestOf = (unit: Unit<Jobs>, { request_id }: ExamDay) =>
  unit.db.selectFrom('exam_requests').select(['reference', 'eligibility_id']).where('id', '=', request_id).executeTakeFirstOrThrow()

/** What the clock and the seat do to a day on which nothing has begun. */
async function byClock(unit: Unit<Jobs>, day: ExamDay): Promise<ExamDay> {
  const [seat, sitting] = [await findRegistration(unit, day.registration_id), await findSitting(unit, day.sitting_id)]
  const [hours, now] = [hoursOf(unit.house, sitting), legalMoment(unit)]
  const isEarly = day.state === 'expected' || day.state === 'here'
  if (isEarly && (seat.state !== 'booked' || sitting.state !== 'open')) return takeDayStep(unit, day, 'release')
  if (day.state === 'expected') return checkInAt(hours, now) === 'over' ? takeDayStep(unit, day, 'miss') : day
  if (!isPastBeginning(hours, now)) return day
  return takeDayStep(unit, day, day.state === 'here' ? 'voidUnseen' : 'miss')
}

/** What somebody did to the exam that runs is done to its clock; what became of the exam is written on the day. */
async function withExam(unit: Unit<Jobs>, day: ExamDay, exam: Assessment | undefined): Promise<ExamDay> {
  // One whose time ran out at this moment is ended by whoever looks next; nothing is done to its clock any more.
  if (!exam || (exam.state === 'open' && isOverdue(exam, unit.now))) return day
  if (exam.state === 'open' && day.state === 'voided') await voidAssessment(unit, exam.id, 'See the history of the day of the exam')
  if (day.state !== 'started') return day
  if (exam.state === 'finished' || exam.state === 'timeUp') return takeDayStep(unit, day, 'finish')
  for (let more = day.given_minutes - exam.extended_minutes; exam.state === 'open' && more > 0; more -= mostMinutesAtOnce) {
    await extendAssessment(unit, exam.id, Math.min(more, mostMinutesAtOnce), 'See the history of the day of the exam')
  }
  return day
}

const outcomes: Partial<Record<ExamDay['state'], Outcome>> = { voided: 'voided', turnedAway: 'missed', missed: 'missed', declined: 'missed' }
/** Where not one question is left that counts (a release changed them all), nobody has failed: it does not count. */
const outcomeOf = ({ state }: ExamDay, exam: Assessment | undefined): Outcome | undefined =>
  (state !== 'finished' ? outcomes[state] : exam?.counted === 0 ? 'voided' : exam?.passed ? 'passed' : 'failed')

/** Records how it went, once. What cannot be recorded is left to staff, and says why. */
async function record(unit: Unit<Jobs>, day: ExamDay, request: Request, outcome: Outcome): Promise<void> {
  try {
    await recordResult(unit, { request: request.reference, outcome, satOn: day.takes_place_on, source: 'house', key: `day:${day.registration_id}` })
    await unit.db.updateTable('exam_days').set({ settled: true }).where('id', '=', day.id).execute()
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    const { code } = fault.problems[0]!
    await unit.db.updateTable('exam_days').set({ settled: true, result_problem: code }).where('id', '=', day.id).execute()
    await writeDayEntry(unit, day, { step: 'resultProblem', from: day.state, to: day.state, why: code })
  }
}

/** Leaves the screens of proctors when the day after it is over. */
async function leaveScreen(unit: Unit<Jobs>, day: ExamDay): Promise<void> {
  if (!day.on_screen || isOnScreen(day.takes_place_on, unit.today) || day.takes_place_on > unit.today) return
  await unit.db.updateTable('exam_days').set({ on_screen: false }).where('id', '=', day.id).execute()
}

/** What was granted since, and a new legal name, are there for whoever looks after the person: before the beginning they count by themselves; later a proctor gives the time. */
async function asOfNow(unit: Unit<Jobs>, day: ExamDay, { eligibility_id }: Request): Promise<ExamDay> {
  if (![...early, 'started'].includes(day.state)) return day
  const { given_names, family_names } = await eligibilityById(unit, eligibility_id)
  // Who was let in was let in under the name of that moment.
  const named = day.admitted_at ? {} : { given_names, family_names }
  const now = { ...(await grantedForDay(unit, eligibility_id)), ...named }
  if (Object.entries(now).every(([name, value]) => String(value) === String(day[name as keyof ExamDay]))) return day
  return unit.db.updateTable('exam_days').set(now).where('id', '=', day.id).returningAll().executeTakeFirstOrThrow()
}

const early = ['expected', 'here', 'admitted', 'agreed']

/**
 * Brings a day to where it stands by now, in a unit of the house: what the clock, the seat, the exam and its proctor did. However often it
 * is asked, and by whomever, the same comes of it. @returns the day.
 */
export async function settleDayIn(unit: Unit<Jobs>, registrationId: string): Promise<ExamDay> {
  const found = await unit.db.selectFrom('exam_days').selectAll().where('registration_id', '=', registrationId).executeTakeFirstOrThrow()
  const request = await requestOf(unit, found)
  await oneExamAtATime(unit, request.eligibility_id)
  const before = await asOfNow(unit, await lockDayOfSeat(unit, registrationId), request)
  const exam = (await assessmentsAbout(unit, [registrationId])).get(registrationId)
  const day = early.includes(before.state) ? await byClock(unit, before) : await withExam(unit, before, exam)
  const outcome = outcomeOf(day, exam)
  if (!day.settled && outcome) await record(unit, day, request, outcome)
  if (!day.settled && day.state === 'released') await unit.db.updateTable('exam_days').set({ settled: true }).where('id', '=', day.id).execute()
  await leaveScreen(unit, day)
  return lockDayOfSeat(unit, registrationId)
}

/** The same from outside of a unit; an exam whose time is up is ended first. */
export async function settleDay(house: House, registrationId: string): Promise<ExamDay> {
  const exam = await unitOfWork(house, { hat: 'jobs' }, async (unit) => (await assessmentsAbout(unit, [registrationId])).get(registrationId))
  if (exam?.state === 'open') await endOverdue(house, { assessment: exam.id })
  return unitOfWork(house, { hat: 'jobs' }, (unit) => settleDayIn(unit, registrationId))
}
