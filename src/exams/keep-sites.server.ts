import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { readSite, type SiteFacts } from './site-form.ts'
import { columnsOfSite, findSite, sitesOf } from './site-store.server.ts'
import type { Typed } from './typed-sitting.ts'

/** What was typed, judged with the names of all other sites; who adds or renames one at the same moment waits until it is done. */
async function judged(unit: Unit<Staff>, typed: Typed, but?: string): Promise<SiteFacts> {
  const { organisationId, role } = unit.actor
  if (role !== 'programManager') throw new NotFound()
  await sql`select pg_advisory_xact_lock(hashtextextended(${`exam sites of ${organisationId}`}, 0))`.execute(unit.db)
  const others = (await sitesOf(unit, organisationId)).filter(({ id }) => id !== but)
  const read = readSite(typed, others.map(({ name }) => name))
  if ('problems' in read) throw new Refused(read.problems)
  return read.facts
}

/** A manager adds a site. @returns its id. @throws {Refused} naming everything that is wrong. @throws {NotFound} for other roles. */
export async function addSite(unit: Unit<Staff>, typed: Typed): Promise<string> {
  const [facts, id] = [await judged(unit, typed), newId()]
  await unit.db.insertInto('exam_sites').values({
    id, certifier_id: unit.actor.organisationId, ...columnsOfSite(facts), time_zone: unit.house.timeZone, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examSite', ids: [id], detail: 'addSite' })
  return id
}

/**
 * A manager corrects what is known of a site. Whether it is online stays: sittings were chosen for it. One at which sittings are open after
 * its last day keeps that day until they are cancelled.
 * @throws {Refused} naming everything that is wrong. @throws {NotFound}
 */
export async function changeSite(unit: Unit<Staff>, id: string, typed: Typed): Promise<void> {
  const before = await findSite(unit, id, unit.actor.organisationId)
  const facts = await judged(unit, { ...typed, kind: before.kind }, id)
  const later = facts.activeUntil === null ? undefined : await unit.db.selectFrom('exam_sittings').select('starts_on').where('site_id', '=', id)
    .where('state', '=', 'open').where('starts_on', '>', facts.activeUntil).where('starts_on', '>=', unit.today).orderBy('starts_on').executeTakeFirst()
  if (later) throw new Refused([{ code: 'sittingsAfterEnd', field: 'activeUntil', facts: { day: later.starts_on } }])
  const { kind: _, ...columns } = columnsOfSite(facts)
  await unit.db.updateTable('exam_sites').set(columns).where('id', '=', id).execute()
  await audit(unit, { action: 'changed', kind: 'examSite', ids: [id], detail: 'changeSite' })
}
