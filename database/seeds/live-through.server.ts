import { daysBetween, type PlainDate } from '#platform/dates.ts'
import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import type { JobHandlers } from '#platform/jobs.server.ts'
import { unitOfWork, type Self, type Staff, type Unit } from '#platform/unit-of-work.server.ts'
import type { Answer, Question } from '#certification/application-form.ts'
import { approveApplication, readForSending, saveAnswers, sendApplication, startApplication } from '#certification/public.server.ts'
import { discardApplication } from '#certification/discard-application.server.ts'
import { registerConfirmed } from '#people/public.server.ts'
import type { MadeUpLife } from './made-up-lives.ts'

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

const write = async (unit: Unit<Self>, { answers }: MadeUpLife): Promise<string> => {
  const reference = await startApplication(unit)
  const typed = Object.entries(answers) as [Question, Answer][]
  await saveAnswers(unit, reference, typed.map(([question, answer]) => ({ question, answer, shown: undefined })), '')
  return reference
}

const send = async (unit: Unit<Self>, reference: string, { language }: MadeUpLife): Promise<void> => {
  const { hash } = await readForSending(unit, reference, language)
  await sendApplication(unit, { reference, language, seen: hash })
}

/** Lives a made-up life through the product's own operations, each on its day. @returns the person's id. */
export async function liveThrough(house: House, handlers: JobHandlers, reviewer: Staff, life: MadeUpLife): Promise<string> {
  const on = <T>(day: PlainDate, work: () => Promise<T>) => onDay(house, handlers, day, work)
  const personId = await on(life.started, () => unitOfWork(house, { hat: 'signIn' }, (unit) => registerConfirmed(unit, life)))
  const self: Self = { hat: 'self', personId }
  const reference = await on(life.started, () => unitOfWork(house, self, (unit) => write(unit, life)))
  if (life.ending === 'discarded') await on(life.decided, () => unitOfWork(house, self, (unit) => discardApplication(unit, reference)))
  if (life.ending === 'waiting' || life.ending === 'approved') {
    await on(life.sent, () => unitOfWork(house, self, (unit) => send(unit, reference, life)))
  }
  if (life.ending === 'approved') {
    await on(life.decided, () => unitOfWork(house, reviewer, (unit) => approveApplication(unit, reference)))
  }
  return personId
}

