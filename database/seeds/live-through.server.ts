import { documentKinds } from '#certification/documents.ts'
import { discardApplication } from '#certification/discard-application.server.ts'
import { lapseApplications } from '#certification/lapse-applications.server.ts'
import { decide, letDecisionsLeaveNow } from '#certification/public.server.ts'
import { remindApplicants } from '#certification/remind-applicants.server.ts'
import { withdrawApplication } from '#certification/withdraw-application.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import { daysBetween, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import type { JobHandlers } from '#platform/jobs.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { registerConfirmed } from '#people/public.server.ts'
import { daysOfLife } from './days-of-life.server.ts'
import type { MadeUpLife } from './made-up-lives.ts'
import { specimenOf, type Specimen } from './specimen.server.ts'
import { staffHere } from './staff-here.server.ts'
import { addDocument, begin, chooseVoucher, issue, recordChequeFor, send, sign, write } from './steps-of-applying.server.ts'

/** What every made-up life meets: who works at the program, and one specimen of each document, which all of them show. */
export interface Surroundings {
  readonly handlers: JobHandlers
  readonly reviewer: Staff
  readonly manager: Staff
  readonly specimens: readonly Specimen[]
}

/** @throws {Error} when nobody works at the certifying body yet. */
export const surroundingsIn = async (house: House, handlers: JobHandlers): Promise<Surroundings> => ({
  handlers, reviewer: await staffHere(house, 'programSpecialist'), manager: await staffHere(house, 'programManager'),
  specimens: await Promise.all(documentKinds.map((kind) => specimenOf(kind, `${kind}.jpg`, ['MADE-UP', 'PERSON']))),
})

/** Does something on an earlier legal day of this process; legal time in the database stays where it is. */
async function onDay<T>(house: House, handlers: JobHandlers, day: PlainDate, work: () => Promise<T>): Promise<T> {
  const { daysAhead } = house.clock
  house.clock.daysAhead += daysBetween(legalDay(house.clock, house.timeZone), day)
  try {
    const done = await work()
    await house.jobs.drain(handlers)
    return done
  } finally {
    house.clock.daysAhead = daysAhead
  }
}

/** Everything that comes before sending, on one day. @returns the number of the application. */
async function prepare(house: House, self: Self, { answers, language, pays }: MadeUpLife, { manager, specimens }: Surroundings): Promise<string> {
  const reference = await begin(house, self)
  await write(house, self, reference, answers)
  for (const specimen of specimens) await addDocument(house, self, reference, specimen)
  await sign(house, self, language, answers)
  if (pays === 'cheque') await write(house, self, reference, { feeWay: 'cheque' })
  else await chooseVoucher(house, self, reference, (await issue(house, manager, 'Open Door Scholarship', 1))[0]!)
  return reference
}

const isSent = ({ ending }: MadeUpLife) => ending !== 'draft' && ending !== 'discarded'
const isPaidByCheque = ({ ending, pays }: MadeUpLife) =>
  pays === 'cheque' && ['waiting', 'approved', 'expired', 'withdrawn'].includes(ending)

/** Lives a made-up life through the product's own operations, each on its day. @returns the person's id. */
export async function liveThrough(house: House, around: Surroundings, life: MadeUpLife): Promise<string> {
  const on = <T>(day: PlainDate, work: () => Promise<T>) => onDay(house, around.handlers, day, work)
  const days = daysOfLife(life, house.settings.jurisdiction)
  const { ending, language, chequeNumber: number } = life
  const personId = await on(days.started, () => unitOfWork(house, { hat: 'signIn' }, (unit) => registerConfirmed(unit, life)))
  const self: Self = { hat: 'self', personId }
  const reference = await on(days.started, () => prepare(house, self, life, around))
  const theyDo = (step: typeof discardApplication) => on(days.decided, () => unitOfWork(house, self, (unit) => step(unit, reference)))
  if (isSent(life)) await on(days.sent, () => send(house, self, reference, language))
  if (isPaidByCheque(life)) await on(days.paid, () => recordChequeFor(house, around.reviewer, reference, { number, dated: days.chequeDated }))
  if (ending === 'approved' || ending === 'expired') {
    await on(days.decided, async () => {
      await unitOfWork(house, around.reviewer, (unit) => decide(unit, reference, 'approve'))
      await letDecisionsLeaveNow(house)
    })
  }
  if (ending === 'discarded') await theyDo(discardApplication)
  if (ending === 'withdrawn') await theyDo(withdrawApplication)
  if (ending === 'void') {
    for (const day of days.reminders) await on(day, () => remindApplicants(house))
    await on(days.void, () => lapseApplications(house, { personId }))
  }
  if (ending === 'expired') {
    for (const day of days.approvalReminders) await on(day, () => remindApplicants(house))
    await on(days.end, () => lapseApplications(house, { personId }))
  }
  return personId
}
