import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { readPolicyChange, type Typed } from '#policy/policy-change.ts'
import { keptValue } from '#policy/policy-store.server.ts'
import { readOverrides } from '#policy/read-overrides.server.ts'
import { seenHash, setPolicyValue } from '#policy/set-policy-value.server.ts'

/** A value as the form asks for it. */
export const typedValue = (value: string, from: string, more: Typed = {}): Typed => {
  const [year = '', month = '', day = ''] = from.split('-')
  return { value, source: 'Board decision of March 2, 2026', status: 'unverified', 'from-year': year, 'from-month': month, 'from-day': day, ...more }
}

/** What someone sees on the page before they set a value. */
export const seesValue = (house: House, who: Staff, key: string, typed: Typed): Promise<string> =>
  unitOfWork(house, who, async (unit) => {
    const kept = await keptValue(unit, key)
    return seenHash(readPolicyChange(kept.key, kept.unit, typed, unit.today, kept.history), kept)
  })

/** Sets a value as its preview showed it, and the house takes note. */
export async function setsValue(house: House, who: Staff, key: string, typed: Typed, seen?: string): Promise<void> {
  const hash = seen ?? (await seesValue(house, who, key, typed))
  await unitOfWork(house, who, (unit) => setPolicyValue(unit, key, typed, hash))
  await readOverrides(house)
}

/** Everything about a key, as someone sees it. */
export const policyOf = (house: House, who: Staff, key: string) => unitOfWork(house, who, (unit) => keptValue(unit, key))
