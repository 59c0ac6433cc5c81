import { sql } from 'kysely'
import type { Reaction } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { answersNoMore } from '#people/public.server.ts'
import { assignableStates } from './assignment.ts'
import { ownedBy, type Application } from './application-store.server.ts'

/** So many rows are written at once. */
const atOnce = 1000

/**
 * What somebody had to decide on goes to nobody when they no longer decide here: the manager sees it as to be given. A decision
 * that waits to leave stays theirs, and leaves.
 */
export const onRoleEnded: Reaction = async (unit, news) => {
  const { personId, organisationId, byPersonId, byRole } = news.about
  if (!(await answersNoMore(unit, news.about))) return
  const { rows } = await sql<Pick<Application, 'id' | 'subject_id' | 'certifier_id'>>`
    select id, subject_id, certifier_id from let_go_of_applications(${personId!}::uuid, ${organisationId!}::uuid, ${[...assignableStates]}::text[])`
    .execute(unit.db)
  for (let from = 0; from < rows.length; from += atOnce) {
    await unit.db.insertInto('assignments').values(rows.slice(from, from + atOnce).map((application) => ({
      id: newId(), ...ownedBy(application), from_reviewer: personId!, to_reviewer: null, how: 'roleEnded' as const, by_person: byPersonId!,
      by_role: byRole!, effective_on: news.effectiveOn, recorded_at: unit.now,
    }))).execute()
  }
  if (rows.length > 0) await audit(unit, { action: 'changed', kind: 'application', ids: rows.map(({ id }) => id), detail: 'assign roleEnded' })
}
