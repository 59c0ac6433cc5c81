import { hashOf, newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { StaffRole } from '#platform/unit-of-work.server.ts'
import { person } from '#tests/people/people.ts'

let count = 0

/** Somebody whom nobody met before works as a specialist at an organisation. @returns who, and what they work as. */
export async function atWork(house: House, organisationId: string): Promise<{ person: string; membership: string }> {
  const { personId } = await person(house, `colleague.${(count += 1)}@example.org`)
  return { person: personId, membership: await worksAs(house, organisationId, personId, 'programSpecialist') }
}

async function worksAs(house: House, organisation_id: string, person_id: string, role: StaffRole): Promise<string> {
  const id = newId()
  await house.database.query.insertInto('memberships').values({ id, person_id, organisation_id, role, starts_at: house.clock.now() }).execute()
  return id
}

/** What somebody works as who came last. */
export const newestMembership = async (house: House): Promise<string> =>
  (await house.database.query.selectFrom('memberships').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).id

/** A role more than somebody has, which they can leave. @returns the membership. */
export async function worksToo(house: House, organisationId: string, personId: string): Promise<string> {
  const held = await house.database.query.selectFrom('memberships').select('role').where('person_id', '=', personId).execute()
  return worksAs(house, organisationId, personId, held.some(({ role }) => role === 'programSpecialist') ? 'programManager' : 'programSpecialist')
}

/** An invitation of an organisation that waits. @returns the secret of its link. */
export async function invitationAt(house: House, organisation_id: string): Promise<string> {
  const secret = `secret of invitation ${(count += 1)}`
  await house.database.query.insertInto('invitations').values({
    id: newId(), organisation_id, role: 'programSpecialist', email: `invited.${count}@example.org`, language: 'es', token_hash: hashOf(secret), by_role: 'house',
    invited_at: house.clock.now(), sent_at: house.clock.now(), expires_at: new Date(house.clock.now().getTime() + 3_600_000),
  }).execute()
  return secret
}
