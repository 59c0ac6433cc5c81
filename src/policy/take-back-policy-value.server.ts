import { audit } from '#platform/audit.server.ts'
import { isBefore } from '#platform/dates.ts'
import { NotFound, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { keptValue, lockPolicy, writtenBy } from './policy-store.server.ts'

/**
 * Takes back a value that was set and has not begun: what stood before it goes on.
 * @throws {Refused} when it has begun, or was taken back. @throws {NotFound} when there is none.
 */
export async function takeBackPolicyValue(unit: Unit<Staff>, key: string, id: string): Promise<void> {
  await lockPolicy(unit)
  const kept = await keptValue(unit, key)
  const value = kept.history.find((one) => one.id === id)
  if (!value) throw new NotFound()
  refuseIf(value.takenBackBy ? [{ code: 'takenBackAlready' }] : [])
  refuseIf(isBefore(unit.today, value.from) ? [] : [{ code: 'hasBegun' }])
  await unit.db.insertInto('policy_takebacks').values({ override_id: id, key: kept.key, starts_on: value.from, ...writtenBy(unit) }).execute()
  await audit(unit, { action: 'changed', kind: 'policy', ids: [id], detail: `take back ${kept.key}` })
}
