import { hashOf } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { otherNames } from './add-provider.server.ts'
import { readProvider, type ProviderFacts } from './provider-form.ts'
import { writeProviderHistory } from './provider-history.server.ts'
import { findOurProvider } from './see-provider.server.ts'
import type { Typed } from './typed-day.ts'

/** What tells whether a provider is still what a page showed of it. */
export const seenOf = ({ name, entity, website, counties, online }: ProviderFacts): string => hashOf(JSON.stringify([name, entity, website, counties, online]))

/**
 * Someone of the program changes what is known of a provider: its name, what it is, its website, where it teaches. What it is
 * approved for stays. What a colleague changed since the page was opened (`seen`) is not written over unread.
 * @throws {Refused} naming everything that is wrong, and when a colleague was faster. @throws {NotFound}
 */
export async function changeProvider(unit: Unit<Staff>, id: string, typed: Typed): Promise<void> {
  const names = await otherNames(unit, id)
  const provider = await findOurProvider(unit, id)
  const read = readProvider(typed, names)
  if ('problems' in read) throw new Refused(read.problems)
  if (typed.seen !== seenOf(provider)) throw new Refused([{ code: 'providerChangedMeanwhile' }])
  const fields = (Object.keys(read.facts) as (keyof ProviderFacts)[]).filter((field) => read.facts[field] !== provider[field])
  if (fields.length === 0) return
  await unit.db.updateTable('training_providers').set(read.facts).where('id', '=', id).execute()
  await writeProviderHistory(unit, id, { step: 'changed', fields })
}
