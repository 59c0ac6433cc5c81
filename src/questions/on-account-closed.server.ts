import { sql } from 'kysely'
import type { Reaction } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'

/** What somebody asked is closed with their account: nobody would read an answer, and it would wait in the queue for ever. */
export const onAccountClosed: Reaction = async (unit, news) => {
  const { rows } = await sql<{ id: string; application_id: string | null }>`
    select id, application_id from close_questions_of(${news.about.personId!}::uuid, ${news.effectiveOn}::date, ${unit.now})`.execute(unit.db)
  for (const { id, application_id } of rows) {
    await audit(unit, { action: 'changed', kind: 'question', ids: [id], whose: application_id ?? news.about.personId!, detail: 'leave' })
  }
}
