import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { PersonName } from './scene.ts'

/** Ids of memberships by whose they are. */
export type Memberships = Readonly<Partial<Record<PersonName, string>>>
type People = Readonly<Record<PersonName, string>>
type At = Readonly<Record<'here' | 'elsewhere', string>>

/** Ben was a specialist here until yesterday; Marcus and Dana came by an invitation; the others were there from the start. */
async function whatWasGiven(house: House, people: People, { here, elsewhere }: At): Promise<Memberships> {
  const { query, clock } = { query: house.database.query, clock: house.clock }
  const ben = { id: newId(), person_id: people.Ben, organisation_id: here, role: 'programSpecialist' as const }
  await query.insertInto('memberships').values({ ...ben, starts_at: clock.now(), ends_at: clock.now() }).execute()
  const rows = await query.selectFrom('memberships').select(['id', 'person_id']).where('role', 'not in', ['proctor', 'trainingCoordinator']).execute()
  const ids = Object.fromEntries(Object.entries(people).map(([name, id]) => [name, name === 'Ben' ? ben.id : rows.find(({ person_id }) => person_id === id)?.id])) as Memberships
  const given = (name: PersonName, organisation_id: string, step: 'given' | 'ended', by: PersonName) => ({
    id: newId(), membership_id: ids[name]!, person_id: people[name], organisation_id, role: 'programSpecialist', step, by_person: people[by],
    by_role: 'operator' as const, effective_on: '2026-03-10', recorded_at: clock.now(),
  })
  await query.insertInto('role_history').values([
    given('Ben', here, 'given', 'Sam'), given('Ben', here, 'ended', 'Sam'), given('Marcus', here, 'given', 'Sam'), given('Dana', elsewhere, 'given', 'Eve'),
  ]).execute()
  return ids
}

/** What people here work as; and invitations: to Cora, one that Marcus accepted, one taken back, one of the installation, and one elsewhere. */
export async function rolesOf(house: House, people: People, at: At): Promise<Memberships> {
  const now = house.clock.now()
  const invitation = (email: string, organisation_id: string, more: object) => ({
    id: newId(), organisation_id, role: 'programSpecialist' as const, email, language: 'en' as const, token_hash: email, invited_by: people.Sam as string | null,
    by_role: 'operator' as 'operator' | 'house', invited_at: now, sent_at: now, expires_at: now, ...more,
  })
  await house.database.query.insertInto('invitations').values([
    invitation('cora@here', at.here, { sealed_link: 'x' }), invitation('marcus@here', at.here, { accepted_at: now, accepted_by: people.Marcus }),
    invitation('gone@here', at.here, { taken_back_at: now }), invitation('eve@elsewhere', at.elsewhere, { invited_by: people.Eve }),
    invitation('first@here', at.here, { role: 'operator', invited_by: null, by_role: 'house' }),
  ]).execute()
  return whatWasGiven(house, people, at)
}
