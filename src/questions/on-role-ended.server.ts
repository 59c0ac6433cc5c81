import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Reaction } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { answersNoMore } from '#people/public.server.ts'
import { ofThread } from './question-history.server.ts'

type LetGo = Pick<Selectable<Tables['question_threads']>, 'id' | 'person_id' | 'certifier_id' | 'application_id' | 'state'>

/** Questions that somebody had taken go to nobody when they no longer answer here: a colleague can take them. */
export const onRoleEnded: Reaction = async (unit, news) => {
  const { personId, organisationId, role } = news.about
  if (!(await answersNoMore(unit, news.about))) return
  const { rows } = await sql<LetGo>`
    select id, person_id, certifier_id, application_id, state from let_go_of_questions(${personId!}::uuid, ${organisationId!}::uuid)`.execute(unit.db)
  for (const thread of rows) {
    await unit.db.insertInto('question_history').values({
      id: newId(), ...ofThread(thread), step: 'letGo', from_state: thread.state, to_state: thread.state, by_person: personId!,
      by_role: role as 'programSpecialist', effective_on: news.effectiveOn, recorded_at: unit.now,
    }).execute()
    await audit(unit, { action: 'changed', kind: 'question', ids: [thread.id], whose: thread.application_id ?? thread.person_id, detail: 'letGo' })
  }
}
