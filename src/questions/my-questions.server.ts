import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { firstWords } from './first-words.server.ts'

/** What this person asked, the newest activity first. */
export const myQuestions = (unit: Unit<Self>) =>
  unit.db.selectFrom('question_threads')
    .select(['id', 'state', 'application_reference', 'started_on', 'active_on', firstWords.as('first_words')])
    .where('person_id', '=', unit.actor.personId).orderBy('active_on', 'desc').orderBy('active_at', 'desc').limit(200).execute()
