import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { noOverrides } from '#platform/overrides.ts'
import type { House } from '#platform/house.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, staff } from '#tests/people/people.ts'
import { policyOn } from './policies.server.ts'
import { readOverrides, watchOverrides } from './read-overrides.server.ts'

const world = openTestHouse()

/** A value set here, or in another organisation. */
async function set(value: unknown, key = 'applicationFee', organisation_id = here) {
  const { house } = world()
  const { personId } = await staff(house, organisation_id, 'programManager', `anh-${newId()}@example.org`)
  await house.database.query.insertInto('policy_overrides').values({
    id: newId(), organisation_id, jurisdiction_id: 'california', key, starts_on: '2026-07-01', value: JSON.stringify(value),
    source: 'Board decision', status: 'unverified', by_person: personId, by_role: 'programManager',
    effective_on: '2026-03-10', recorded_at: house.clock.now(),
  }).execute()
}
let here: string
afterEach(() => void vi.useRealTimers())
beforeEach(async () => void (here = await certifyingBody(world().house)))

const fee = (house: Pick<House, 'overrides'>, day: string) => policyOn(house, 'california', day).applicationFee

describe('PLAT-08 Values set over those of the release', () => {
  test('hold from their first day on, once the house has read them', async () => {
    const { house } = world()
    await set(12_000)
    expect(fee(house, '2026-07-01')).toBe(10_000)
    await readOverrides(house)
    expect([fee(house, '2026-06-30'), fee(house, '2026-07-01'), fee(house, '2030-01-01')]).toEqual([10_000, 12_000, 12_000])
  })

  test('are known to the house that read them, and to no other', async () => {
    const { house } = world()
    const other = { ...house, overrides: noOverrides() }
    await set(12_000)
    await readOverrides(house)
    expect(fee(other, '2026-07-01')).toBe(10_000)
    await readOverrides(other)
    expect(fee(other, '2026-07-01')).toBe(12_000)
  })

  test('are not forgotten when an earlier reading answers late', async () => {
    const { house } = world()
    const later = { current: [{ jurisdiction: 'california', key: 'applicationFee', from: '2026-07-01', value: 13_000, source: 'x', status: 'verified' as const }], rows: 2 }
    await set(12_000)
    Object.assign(house.overrides, later)
    await readOverrides(house)
    expect(fee(house, '2026-07-01')).toBe(13_000)
  })

  test('by another process are known within a minute, and nothing is asked any more once the house has stopped', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { house } = world()
    const stop = watchOverrides(house)
    await set(12_000)
    vi.advanceTimersByTime(60_000)
    await vi.waitFor(() => expect(fee(house, '2026-07-01')).toBe(12_000))
    stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('that cannot be read by a house at work leave it at work, as it was', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { house } = world()
    const error = vi.spyOn(house.log, 'error')
    const stop = watchOverrides(house)
    await set(120, 'examLength')
    vi.advanceTimersByTime(30_000)
    await vi.waitFor(() => expect(error).toHaveBeenCalledOnce())
    stop()
    expect(fee(house, '2026-07-01')).toBe(10_000)
    error.mockRestore()
  })

  test.each([
    ['a key that this release does not know', 120, 'examLength', /examLength/],
    ['a list where a number belongs', [1], 'applicationFee', /cannot be used/],
  ])('with %s stop the start, and leave a house that is open as it was', async (_, value, key, why) => {
    const { house } = world()
    await set(value, key)
    await expect(readOverrides(house)).rejects.toThrow(why)
    expect(fee(house, '2026-07-01')).toBe(10_000)
  })

  test('of an organisation that does not certify here count nowhere', async () => {
    const { house } = world()
    await set(12_000, 'applicationFee', await certifyingBody(house, 'Another Certification Program'))
    await readOverrides(house)
    expect(fee(house, '2026-07-01')).toBe(10_000)
  })
})
