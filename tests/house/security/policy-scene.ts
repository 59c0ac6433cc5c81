import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'

/** A value that someone set, one that they took back, and one that they verified. @returns the id of the first. */
export async function policyOf(house: House, by_person: string, organisation_id: string): Promise<string> {
  const { query } = house.database
  const by = { organisation_id, jurisdiction_id: 'california', by_person, by_role: 'programManager' as const, effective_on: '2026-03-10', recorded_at: house.clock.now() }
  const value = { key: 'applicationFee', value: JSON.stringify(12_000), source: 'x' }
  const [standing, gone] = [newId(), newId()]
  await query.insertInto('policy_overrides').values([
    { ...by, ...value, id: standing, starts_on: '2026-07-01', status: 'unverified' }, { ...by, ...value, id: gone, starts_on: '2026-08-01', status: 'unverified' },
  ]).execute()
  await query.insertInto('policy_takebacks').values({ ...by, override_id: gone, key: value.key, starts_on: '2026-08-01' }).execute()
  await query.insertInto('policy_verifications').values({ ...by, ...value, id: newId(), starts_on: '2022-07-01' }).execute()
  return standing
}
