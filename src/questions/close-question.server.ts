import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { lockThread } from './question-store.server.ts'
import { mayAnswer, takeQuestionStep } from './take-question-step.server.ts'

/** The person says that they need no more answer. @throws {Refused} when it is closed already. */
export async function settleQuestion(unit: Unit<Self>, id: string): Promise<void> {
  await takeQuestionStep(unit, await lockThread(unit, id), 'settle', { waiting_on: unit.today })
}

/**
 * The program closes what it has answered.
 * @param seen how many messages the page showed, so that nothing new is put away unread. @throws {Refused}
 */
export async function closeQuestion(unit: Unit<Staff>, id: string, seen: number): Promise<void> {
  const thread = await lockThread(unit, id)
  mayAnswer(unit, thread, seen)
  await takeQuestionStep(unit, thread, 'close', { waiting_on: unit.today })
}
