import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { undoDecision } from '#certification/undo-decision.server.ts'
import type { Answer, Answers, Question } from '#certification/application-form.ts'
import { findApplication, savedAnswers } from '#certification/application-store.server.ts'
import { saveAnswers } from '#certification/public.server.ts'
import type { Correctable } from '#certification/decision.ts'
import type { TestHouse } from '#tests/open-test-house.ts'
import { decided, pointAbout, sent } from './applications.ts'
import { certifyingBody, person, staff } from './people.ts'

/** Someone takes back a decision that has not left. */
export const undoes = (house: House, reviewer: Staff, reference: string) => unitOfWork(house, reviewer, (unit) => undoDecision(unit, reference, 'en'))

/** Two specialists, a manager, and an application that was sent; every letter until now is read. */
export async function sentToTheProgram({ house, drain, carrier }: TestHouse) {
  const here = await certifyingBody(house)
  const [marcus, kim, anh] = [
    await staff(house, here, 'programSpecialist', 'marcus@example.org'), await staff(house, here, 'programSpecialist', 'kim@example.org'),
    await staff(house, here, 'programManager', 'anh@example.org'),
  ]
  const applicant = await person(house, 'majo@example.org', 'es')
  const reference = await sent(house, applicant)
  await drain()
  carrier.carried.length = 0
  return { here, marcus, kim, anh, applicant, reference }
}

/** The same, and corrections of these things are asked for. */
export async function returnedToThem(world: TestHouse, ...things: readonly Correctable[]) {
  const scene = await sentToTheProgram(world)
  await decided(world.house, scene.marcus, scene.reference, 'ask', things.map((one) => pointAbout(one, 'Please look again.')))
  await world.drain()
  return scene
}

/** What a person sees of decisions about them, in the database itself. */
export const seesOfDecisions = (house: House, who: Self) =>
  unitOfWork(house, who, (unit) => unit.db.selectFrom('review_decisions').select(['kind', 'state']).orderBy('id').execute())

/** Changes answers as a form does that shows what is saved. */
export const corrects = (house: House, applicant: Self, reference: string, answers: Answers) => unitOfWork(house, applicant, async (unit) => {
  const saved = await savedAnswers(unit, (await findApplication(unit, reference)).id)
  const shown = (question: Question) => {
    const there = saved.find((one) => one.question === question)
    return there && { revision: there.revision, answer: there.answer }
  }
  const typed = Object.entries(answers) as [Question, Answer][]
  await saveAnswers(unit, reference, typed.map(([question, answer]) => ({ question, answer, shown: shown(question) })), '')
})
