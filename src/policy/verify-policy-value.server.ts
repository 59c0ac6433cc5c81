import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { problemsOfSource, type Typed } from './policy-change.ts'
import { nameOfValue, stands } from './policy-history.ts'
import { keptValue, lockPolicy, writtenBy } from './policy-store.server.ts'

/**
 * Someone read a value in a source and says so; it counts for this very value, and not for another one of the same day.
 * @throws {Refused} without a source, or when no value was chosen. @throws {NotFound}
 */
export async function verifyPolicyValue(unit: Unit<Staff>, key: string, typed: Typed): Promise<void> {
  await lockPolicy(unit)
  const kept = await keptValue(unit, key)
  const value = kept.history.find((one) => stands(one) && nameOfValue(one) === typed.which)
  const source = tidyText(typed.verifySource ?? '')
  refuseIf([...(value ? [] : [{ code: 'whichMissing', field: 'which' }]), ...problemsOfSource(source, 'verifySource')])
  const id = newId()
  await unit.db.insertInto('policy_verifications').values({
    id, key: kept.key, starts_on: value!.from, override_id: value!.id ?? null, value: JSON.stringify(value!.value), source, ...writtenBy(unit),
  }).execute()
  await audit(unit, { action: 'changed', kind: 'policy', ids: [value!.id ?? id], detail: `verify ${kept.key}` })
}
