import { sql } from 'kysely'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

/** Lets what changes the roles that an organisation keeps happen one after the other. */
export const lockRoles = async (unit: Unit, keeperId: string): Promise<void> =>
  void (await sql`select lock_roles(${keeperId}::uuid)`.execute(unit.db))

/**
 * The same for somebody at work. A colleague may have ended their own role while they waited: then there is nothing here for
 * them any more.
 * @throws {NotFound}
 */
export async function lockRolesAtWork(unit: Unit<Staff>): Promise<void> {
  const { personId, organisationId, role } = unit.actor
  await lockRoles(unit, organisationId)
  const holds = await unit.db.selectFrom('memberships').select('id').where('person_id', '=', personId).where('organisation_id', '=', organisationId)
    .where('role', '=', role).where('ends_at', 'is', null).executeTakeFirst()
  if (!holds) throw new NotFound()
}

/** Would the organisation be without an administrator if this person were none any more? */
export async function isLastAdministrator(unit: Unit, organisationId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ last: boolean }>`select is_last_administrator(${organisationId}::uuid, ${personId}::uuid) as last`.execute(unit.db)
  return rows[0]!.last
}
