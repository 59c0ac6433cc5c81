import { announce } from '#platform/announcements.server.ts'
import { refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { problemsOfText } from './question-text.ts'
import { addMessage, lockThread } from './question-store.server.ts'
import { mayAnswer, takeQuestionStep } from './take-question-step.server.ts'

interface Answer {
  readonly text: string
  /** How many messages the page showed: someone may have answered, or the person written, since it was opened. */
  readonly seen: number
}

/**
 * Answers a question, in the language in which it was asked. Whoever answers what nobody had taken owns it from now on.
 * @throws {Refused} for one's own question, and when the thread has messages that were not read.
 */
export async function answerQuestion(unit: Unit<Staff>, id: string, { text, seen }: Answer): Promise<void> {
  const thread = await lockThread(unit, id)
  mayAnswer(unit, thread, seen)
  refuseIf(problemsOfText(text, 'answer'))
  const number = thread.message_count + 1
  await takeQuestionStep(unit, thread, 'answer', {
    message_count: number, owner_id: thread.owner_id ?? unit.actor.personId, waiting_on: unit.today,
  })
  await addMessage(unit, thread, { number, kind: 'answer', language: thread.language, text })
  await announce(unit, 'questionAnswered', { threadId: thread.id })
}
