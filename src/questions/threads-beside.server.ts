import type { Unit } from '#platform/unit-of-work.server.ts'
import type { ThreadBeside } from './public.tsx'
import { firstWords } from './first-words.server.ts'

/** The questions that stand beside an application, the newest activity first, as far as this actor may see them. */
export async function threadsBeside(unit: Unit, applicationId: string): Promise<ThreadBeside[]> {
  const rows = await unit.db.selectFrom('question_threads').select(['id', 'state', 'waiting_on', firstWords.as('first_words')])
    .where('application_id', '=', applicationId).orderBy('active_on', 'desc').orderBy('active_at', 'desc').execute()
  return rows.map(({ id, state, waiting_on, first_words }) => ({ id, state, waitingOn: waiting_on, firstWords: first_words }))
}
