import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { queueColumns } from './queue-store.server.ts'
import { mostFound } from './queue-views.ts'
import type { SearchQuery } from './search-query.ts'

/** The ids of what is found, the best first. */
export async function findIds(unit: Unit<Staff>, { typed, reference }: { typed: string; reference: string | undefined }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from find_applications(${typed}::text, ${reference ?? null}::text, ${mostFound}::integer)`
    .execute(unit.db)
  return rows.map(({ id }) => id)
}

/**
 * Looks for a name, an email or a number among everything that was sent to the organisation, the best first. What the
 * database found is read again as whoever asks: what is hidden from them stays hidden, and is not counted; nor is what is their own.
 * Recorded as one look.
 */
export async function searchApplications(unit: Unit<Staff>, search: Exclude<SearchQuery, { problem: string }>) {
  const ids = await findIds(unit, search)
  const rows = ids.length === 0 ? [] : await unit.db.selectFrom('applications').select(queueColumns)
    .where('certifier_id', '=', unit.actor.organisationId).where('subject_id', '<>', unit.actor.personId).where('id', 'in', ids).execute()
  rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  await audit(unit, { action: 'listed', kind: 'application', ids: rows.map(({ id }) => id), detail: 'search' })
  return rows
}
