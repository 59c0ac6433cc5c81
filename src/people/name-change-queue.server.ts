import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

/** Rows on one page of the list. */
export const pageSize = 25

/**
 * One page of the name changes at this program: what waits comes first, the longest waiting on top; then the decided
 * ones, the latest first. Recorded as one look, with the ids that were shown.
 * @param page from 1.
 */
export async function nameChangeQueue(unit: Unit<Staff>, page: number) {
  const ours = unit.db.selectFrom('name_changes').where('certifier_id', '=', unit.actor.organisationId)
  const { waiting, all } = await ours.select([
    sql<number>`count(*) filter (where state = 'asked')::integer`.as('waiting'), sql<number>`count(*)::integer`.as('all'),
  ]).executeTakeFirstOrThrow()
  const rows = await ours
    .select(['id', 'person_id', 'state', 'old_given_names', 'old_family_names', 'given_names', 'family_names', 'language', 'asked_on', 'decided_on'])
    .orderBy(sql`state <> 'asked'`).orderBy(sql`case when state = 'asked' then asked_on end`)
    .orderBy(sql`case when state <> 'asked' then coalesce(decided_on, asked_on) end`, 'desc').orderBy('id')
    .limit(pageSize).offset((page - 1) * pageSize).execute()
  await audit(unit, { action: 'listed', kind: 'nameChange', ids: rows.map(({ id }) => id) })
  return { rows, waiting, pages: Math.ceil(all / pageSize) }
}
