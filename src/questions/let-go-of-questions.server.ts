import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { writeQuestionHistory } from './question-history.server.ts'

/** Lets go of a person's questions that one has taken, because one must not see them any more: a colleague can take them. */
export async function letGoOfQuestions(unit: Unit<Staff>, personId: string): Promise<void> {
  const mine = await unit.db.selectFrom('question_threads').select(['id', 'person_id', 'certifier_id', 'application_id', 'state'])
    .where('person_id', '=', personId).where('owner_id', '=', unit.actor.personId).orderBy('id').forUpdate().execute()
  for (const thread of mine) {
    await unit.db.updateTable('question_threads').set({ owner_id: null }).where('id', '=', thread.id).execute()
    await writeQuestionHistory(unit, thread, { step: 'letGo', from: thread.state, to: thread.state })
  }
}
