import { sql } from 'kysely'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

/** Somebody who has or had a role that this organisation keeps. */
export interface AtWork {
  readonly personId: string
  readonly name: string
  readonly email: string
}

/** By id, what they go by and their email: for those who keep roles alone. */
export async function peopleAtWork(unit: Unit<Staff>): Promise<ReadonlyMap<string, AtWork>> {
  const { rows } = await sql<AtWork>`select person_id as "personId", name, email from people_at_work()`.execute(unit.db)
  return new Map(rows.map((row) => [row.personId, row]))
}

/** The roles that hold now of those that this organisation keeps, the longest first. */
export const rolesNow = (unit: Unit<Staff>) =>
  unit.db.selectFrom('memberships').innerJoin('organisations', 'organisations.id', 'memberships.organisation_id')
    .select(['memberships.id', 'person_id', 'organisation_id', 'role', 'starts_at', 'organisations.name as organisation', 'organisations.kind'])
    .where('kept_by', '=', unit.actor.organisationId).where('ends_at', 'is', null).orderBy('starts_at').orderBy('memberships.id').execute()

/** The organisations whose roles are kept here, one's own first: where somebody can be invited to. */
export async function placesKept(unit: Unit<Staff>): Promise<{ id: string; name: string; kind: string }[]> {
  const { rows } = await sql<{ id: string; name: string; kind: string }>`
    select id, name, kind from organisations where keeper_of(id) = ${unit.actor.organisationId}::uuid
     order by id <> ${unit.actor.organisationId}::uuid, name, id`.execute(unit.db)
  return rows
}
