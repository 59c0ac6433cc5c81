import { audit } from '#platform/audit.server.ts'
import { hashOf, newId } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { readPolicyChange, type PolicyChange, type Typed } from './policy-change.ts'
import { keptValue, lockPolicy, writtenBy, type KeptValue } from './policy-store.server.ts'
import { refuseTogether } from './values-together.server.ts'

/** What someone saw before they set a value: the change itself, and how much was known of the key. */
export const seenHash = (change: PolicyChange, { rows }: Pick<KeptValue, 'rows'>): string => hashOf(JSON.stringify([change, rows]))

/**
 * Sets a value from a day on, as its preview showed it. What was decided before that day is not touched: it was decided on
 * the values of its own day, and says so.
 * @throws {Refused} when something is wrong with it, or when the key's history changed after the preview.
 * @throws {NotFound} for a key that nobody knows, and at an organisation whose values do not count here.
 */
export async function setPolicyValue(unit: Unit<Staff>, key: string, typed: Typed, seen: string): Promise<PolicyChange> {
  await lockPolicy(unit)
  const kept = await keptValue(unit, key)
  const change = readPolicyChange(kept.key, kept.unit, typed, unit.today, kept.history)
  refuseTogether(unit, change)
  if (seenHash(change, kept) !== seen) throw new Refused([{ code: 'changedMeanwhile' }])
  const id = newId()
  await unit.db.insertInto('policy_overrides').values({
    id, key: kept.key, starts_on: change.from, value: JSON.stringify(change.value), source: change.source, status: change.status, ...writtenBy(unit),
  }).execute()
  await audit(unit, { action: 'changed', kind: 'policy', ids: [id], detail: `set ${kept.key}` })
  return change
}
