import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { minutesToFetch, type ExportReason } from './export-reason.ts'
import { queryText, type QueueQuery } from './queue-query.ts'
import { askedFor, inOrder, queueColumns } from './queue-store.server.ts'
import { mostExported } from './queue-views.ts'

/** How many applications a query asks for, up to what one list can hold and one more. */
export async function countForExport(unit: Unit<Staff>, query: QueueQuery): Promise<number> {
  const counted = askedFor(unit, query).select('id').limit(mostExported + 1)
  const { count } = await unit.db.selectFrom(counted.as('counted')).select(sql<number>`count(*)::integer`.as('count')).executeTakeFirstOrThrow()
  return count
}

/**
 * Makes a list of what a query asks for, to be fetched within some minutes by whoever made it. Who, when, why and which
 * applications stays written down; the audit holds the purpose, never the words. @returns its id. @throws {Refused} when it is empty.
 */
export async function exportApplications(unit: Unit<Staff>, query: QueueQuery, { purpose, reason }: ExportReason): Promise<string> {
  const rows = await inOrder(askedFor(unit, query), query.view, query.sort).select('id').limit(mostExported).execute()
  if (rows.length === 0) throw new Refused([{ code: 'nothingToExport' }])
  const id = newId()
  await unit.db.insertInto('exports').values({
    id, person_id: unit.actor.personId, organisation_id: unit.actor.organisationId, purpose, reason, query: queryText(query),
    application_ids: rows.map((row) => row.id), effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'export', ids: [id], detail: purpose })
  return id
}

/** One's own list, and whether there is still time to fetch it. @throws {NotFound} */
export async function findExport(unit: Unit<Staff>, id: string) {
  const found = await unit.db.selectFrom('exports').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  return { ...found, inTime: unit.now.getTime() < found.recorded_at.getTime() + minutesToFetch * 60_000 }
}

/**
 * The rows of one's own list as they stand now: what was hidden from them meanwhile is not in it. Recorded as one look.
 * @throws {NotFound} also when its time is over.
 */
export async function fetchExport(unit: Unit<Staff>, id: string) {
  const { application_ids: ids, purpose, inTime } = await findExport(unit, id)
  if (!inTime) throw new NotFound()
  const rows = await unit.db.selectFrom('applications').select(queueColumns).where('certifier_id', '=', unit.actor.organisationId)
    .where(sql<boolean>`id = any (${ids}::uuid[])`).execute()
  const place = new Map(ids.map((one, i) => [one, i]))
  rows.sort((one, other) => place.get(one.id)! - place.get(other.id)!)
  await audit(unit, { action: 'listed', kind: 'application', ids: rows.map((row) => row.id), detail: `export ${purpose}` })
  return rows
}
