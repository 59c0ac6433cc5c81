import type { Updateable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { StepOf } from '#platform/lifecycle.ts'
import { Refused } from '#platform/problems.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { questionLifecycle } from './question-lifecycle.ts'
import { writeQuestionHistory } from './question-history.server.ts'
import type { Thread } from './question-store.server.ts'

type StepName = StepOf<typeof questionLifecycle.table>
const roleOf = (unit: Unit) => (unit.actor.hat === 'staff' ? 'program' : 'person')

/**
 * Takes one step of a thread's life: state, history and audit together. The second of two clicks finds the thread changed
 * and is refused.
 * @throws {Refused} when there is no such step from the thread's state for this actor.
 */
export async function takeQuestionStep(
  unit: Unit<Self | Staff>, thread: Thread, name: StepName, values: Updateable<Tables['question_threads']> = {},
): Promise<void> {
  const step = questionLifecycle.step(thread.state, name)
  if (!step || step.by !== roleOf(unit)) throw new Refused([{ code: 'questionMovedOn' }])
  const changed = await unit.db.updateTable('question_threads')
    .set({ ...values, state: step.to, active_on: unit.today, active_at: unit.now })
    .where('id', '=', thread.id).where('state', '=', thread.state).where('message_count', '=', thread.message_count)
    .returning('id').executeTakeFirst()
  if (!changed) throw new Refused([{ code: 'questionMovedOn' }])
  await writeQuestionHistory(unit, thread, { step: name, from: thread.state, to: step.to })
}

/**
 * What staff must not do with a thread, before anything else: answer their own, or answer what they have not read.
 * @param seen how many messages their page showed.
 * @throws {Refused}
 */
export function mayAnswer(unit: Unit<Staff>, thread: Thread, seen: number): void {
  if (thread.person_id === unit.actor.personId) throw new Refused([{ code: 'ownQuestion' }])
  if (thread.message_count !== seen) throw new Refused([{ code: 'newSinceRead' }])
}
