import { NotFound, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf } from '#people/public.server.ts'
import { problemsOfText } from './question-text.ts'
import { addMessage, lockThread } from './question-store.server.ts'
import { takeQuestionStep } from './take-question-step.server.ts'

/**
 * The person writes again in a thread of theirs, which then waits for the program; a closed one is open again. What
 * waited for the program already has waited since then.
 * @throws {Refused} for nothing, or too much. @throws {NotFound}
 */
export async function writeAgain(unit: Unit<Self>, id: string, text: string): Promise<void> {
  const thread = await lockThread(unit, id)
  refuseIf(problemsOfText(text))
  const me = await addresseeOf(unit, unit.actor.personId)
  if (!me) throw new NotFound()
  const number = thread.message_count + 1
  await takeQuestionStep(unit, thread, 'writeAgain', {
    message_count: number, language: me.language, called: me.name || thread.called,
    waiting_on: thread.state === 'open' ? thread.waiting_on : unit.today,
  })
  await addMessage(unit, thread, { number, kind: 'asked', language: me.language, text })
}
