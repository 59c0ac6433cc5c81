import type { House } from '#platform/house.server.ts'
import type { Staff, StaffRole } from '#platform/unit-of-work.server.ts'

/** Everyone who works at the certifying body in a role, the first who came first. @throws {Error} when nobody does. */
export async function allStaffHere(house: House, role: StaffRole): Promise<Staff[]> {
  const rows = await house.database.query.selectFrom('memberships').select(['person_id', 'organisation_id'])
    .where('role', '=', role).where('ends_at', 'is', null).orderBy('id').execute()
  if (rows.length === 0) throw new Error(`There is nobody in the role ${role} yet. Begin with the demonstration: DEMONSTRATION=on`)
  return rows.map(({ person_id, organisation_id }) => ({ hat: 'staff', personId: person_id, organisationId: organisation_id, role }))
}

/** The first of them. @throws {Error} when there is nobody. */
export const staffHere = async (house: House, role: StaffRole): Promise<Staff> => (await allStaffHere(house, role))[0]!
