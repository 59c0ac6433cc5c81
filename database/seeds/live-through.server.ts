import { discardApplication } from '#certification/discard-application.server.ts'
import { documentKinds } from '#certification/documents.ts'
import type { TypedPoint } from '#certification/decision.ts'
import { lapseApplications } from '#certification/lapse-applications.server.ts'
import { remindApplicants } from '#certification/remind-applicants.server.ts'
import { withdrawApplication } from '#certification/withdraw-application.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import { addDays, daysBetween, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import type { JobHandlers } from '#platform/jobs.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { registerConfirmed } from '#people/public.server.ts'
import { daysOfLife } from './days-of-life.server.ts'
import type { Ending, MadeUpLife } from './made-up-lives.ts'
import { specimenOf, type Specimen } from './specimen.server.ts'
import { staffHere } from './staff-here.server.ts'
import { addDocument, begin, chooseVoucher, decideAbout, issue, recordChequeFor, send, sendAgain, sign, write } from './steps-of-applying.server.ts'

/** What a made-up life meets: who works at the program, and the specimens of documents that it shows. */
export interface Around {
  readonly reviewer: Staff
  readonly manager: Staff
  readonly specimens: readonly Specimen[]
}

/** The same, and how the jobs of the house are done. */
export interface Surroundings extends Around {
  readonly handlers: JobHandlers
}

/** One specimen of each document serves everybody here. @throws {Error} when nobody works at the certifying body yet. */
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
async function prepare(house: House, self: Self, { answers, language, pays }: MadeUpLife, { manager, specimens }: Around): Promise<string> {
  const reference = await begin(house, self)
  await write(house, self, reference, answers)
  for (const specimen of specimens) await addDocument(house, self, reference, specimen)
  await sign(house, self, language, answers)
  if (pays === 'cheque') await write(house, self, reference, { feeWay: 'cheque' })
  else await chooseVoucher(house, self, reference, (await issue(house, manager, 'Open Door Scholarship', 1))[0]!)
  return reference
}

/** Something that a person or the program does on a day of a life. */
export interface Step {
  readonly on: PlainDate
  readonly take: () => Promise<unknown>
}

const unsent: readonly Ending[] = ['draft', 'discarded']
const neverPaid: readonly Ending[] = [...unsent, 'awaitingFee', 'void']
const toCorrect: TypedPoint[] = [{ about: 'documents-education', reasons: ['notReadable'], note: '' }]
const grounds: TypedPoint[] = [{ about: null, reasons: ['noEducation'], note: '' }]

/** A made-up life as steps, each on its day, in their order; and whose it is, once the first is taken. */
export function lifeInSteps(house: House, around: Around, life: MadeUpLife): { readonly steps: readonly Step[]; readonly who: () => string } {
  const { ending, pays, language, chequeNumber: number } = life
  const { started, sent, paid, decided, chequeDated: dated } = daysOfLife(life, house.settings.jurisdiction)
  let self: Self
  let reference: string
  const on = (day: PlainDate, take: () => Promise<unknown>): Step => ({ on: day, take })
  const decides = (day: PlainDate, kind: 'approve' | 'deny' | 'ask', typed?: readonly TypedPoint[]) =>
    on(day, () => decideAbout(house, around.reviewer, reference, kind, typed))
  const theyDo = (step: typeof discardApplication) => on(decided, () => unitOfWork(house, self, (unit) => step(unit, reference)))
  const correct = async () => {
    await addDocument(house, self, reference, around.specimens.find(({ kind }) => kind === 'education')!)
    await sendAgain(house, self, reference, language)
  }
  const ends: Record<Ending, readonly Step[]> = {
    draft: [], awaitingFee: [], waiting: [], void: [], discarded: [theyDo(discardApplication)], withdrawn: [theyDo(withdrawApplication)],
    approved: [decides(decided, 'approve')], expired: [decides(decided, 'approve')], denied: [decides(decided, 'deny', grounds)], returned: [decides(decided, 'ask', toCorrect)],
    corrected: [decides(addDays(sent, 7), 'ask', toCorrect), on(addDays(sent, 12), correct), decides(decided, 'approve')],
  }
  const steps = [
    on(started, async () => {
      self = { hat: 'self', personId: await unitOfWork(house, { hat: 'signIn' }, (unit) => registerConfirmed(unit, life)) }
      reference = await prepare(house, self, life, around)
    }),
    ...(unsent.includes(ending) ? [] : [on(sent, () => send(house, self, reference, language))]),
    ...(pays === 'voucher' || neverPaid.includes(ending) ? [] : [on(paid, () => recordChequeFor(house, around.reviewer, reference, { number, dated }))]),
    ...ends[ending],
  ]
  return { steps, who: () => self.personId }
}

/** Lives a made-up life through the product's own operations, each on its day. @returns the person's id. */
export async function liveThrough(house: House, around: Surroundings, life: MadeUpLife): Promise<string> {
  const { steps, who } = lifeInSteps(house, around, life)
  const on = <T>(day: PlainDate, work: () => Promise<T>) => onDay(house, around.handlers, day, work)
  for (const { on: day, take } of steps) await on(day, take)
  const days = daysOfLife(life, house.settings.jurisdiction)
  // What the clock does by itself in the end, with its reminders.
  const byTheClock = life.ending === 'void' ? { reminders: days.reminders, end: days.void }
    : life.ending === 'expired' ? { reminders: days.approvalReminders, end: days.end } : undefined
  for (const day of byTheClock?.reminders ?? []) await on(day, () => remindApplicants(house))
  if (byTheClock) await on(byTheClock.end, () => lapseApplications(house, { personId: who() }))
  return who()
}
