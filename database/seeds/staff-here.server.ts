import type { House } from '#platform/house.server.ts'
import type { Staff, StaffRole } from '#platform/unit-of-work.server.ts'

/** Someone who works at the certifying body in a role, the first who came. @throws {Error} when nobody does. */
export async function staffHere(house: House, role: StaffRole): Promise<Staff> {
  const row = await house.database.query.selectFrom('memberships').select(['person_id', 'organisation_id'])
    .where('role', '=', role).where('ends_at', 'is', null).orderBy('id').executeTakeFirst()
  if (!row) throw new Error(`There is nobody in the role ${role} yet. Begin with the demonstration: DEMONSTRATION=on`)
  return { hat: 'staff', personId: row.person_id, organisationId: row.organisation_id, role }
}
