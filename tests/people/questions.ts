import type { House } from '#platform/house.server.ts'
import { tell } from '#platform/announcements.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { closeAccount } from '#people/close-account.server.ts'
import { answerQuestion, askQuestion, enterQuestion } from '#questions/public.server.ts'
import { closeQuestion, settleQuestion } from '#questions/close-question.server.ts'
import type { EnteredQuestion } from '#questions/entered-question.ts'
import { writeAgain } from '#questions/write-again.server.ts'
import { certifyingBody, person, staff } from './people.ts'

/** A person asks. @returns the id of the thread. */
export const asks = (house: House, who: Self, { text = 'Which photo do I need?', about }: { text?: string; about?: string } = {}) =>
  unitOfWork(house, who, (unit) => askQuestion(unit, { text, about }))

export const writesAgain = (house: House, who: Self, thread: string, text = 'And how large may it be?') =>
  unitOfWork(house, who, (unit) => writeAgain(unit, thread, text))

/** How many messages a thread has, for someone who has read them all. */
export const allRead = async (house: House, thread: string): Promise<number> =>
  (await house.database.query.selectFrom('question_threads').select('message_count').where('id', '=', thread).executeTakeFirstOrThrow()).message_count

/** Someone of the staff answers, having read everything unless told otherwise. */
export async function answered(house: House, by: Staff, thread: string, text = 'Any photo of your ID is fine.', seen?: number): Promise<void> {
  const read = seen ?? (await allRead(house, thread))
  await unitOfWork(house, by, (unit) => answerQuestion(unit, thread, { text, seen: read }))
}

/** Someone of the staff notes a question after a call. @returns the id of the thread. */
export const noted = (house: House, by: Staff, entered: Partial<EnteredQuestion>) =>
  unitOfWork(house, by, (unit) => enterQuestion(unit, {
    reference: '', email: '', channel: 'phone', happenedOn: unit.today, language: 'es', text: '¿Qué foto necesito?', ...entered,
  }))

/** Takes every step of a question's life once, with the product's own operations. */
export async function throughEveryStep(house: House): Promise<void> {
  const dee = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
  const ana = await person(house, 'ana@example.org')
  const thread = await asks(house, ana)
  await writesAgain(house, ana, thread)
  await answered(house, dee, thread)
  await answered(house, dee, thread, 'One more thing.')
  await writesAgain(house, ana, thread)
  await unitOfWork(house, ana, (unit) => settleQuestion(unit, thread))
  await writesAgain(house, ana, thread)
  const other = await asks(house, ana)
  await answeredAndClosed(house, dee, other)
  const third = await noted(house, dee, { email: 'ana@example.org' })
  await answered(house, dee, third)
  await unitOfWork(house, ana, (unit) => settleQuestion(unit, third))
  const ben = await person(house, 'ben@example.org')
  await asks(house, ben)
  await answered(house, dee, await asks(house, ben))
  await leavesWithAccount(house, ben)
}

/** A person closes their account, and what they asked is told of it. */
export async function leavesWithAccount(house: House, who: Self): Promise<void> {
  await unitOfWork(house, who, closeAccount)
  const news = await house.database.query.selectFrom('news').selectAll().where('kind', '=', 'accountClosed').orderBy('id', 'desc').executeTakeFirstOrThrow()
  await tell(house, news.id, 'close what was asked')
}

/** The program answers, and closes what it answered. */
export async function answeredAndClosed(house: House, by: Staff, thread: string): Promise<void> {
  await answered(house, by, thread)
  const seen = await allRead(house, thread)
  await unitOfWork(house, by, (unit) => closeQuestion(unit, thread, seen))
}
