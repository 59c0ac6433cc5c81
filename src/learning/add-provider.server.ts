import { sql } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { readProvider } from './provider-form.ts'
import { writeProviderHistory } from './provider-history.server.ts'
import type { Typed } from './typed-day.ts'

/**
 * The names of all other providers, those of another certifying body among them: each is an organisation, and no two have one
 * name. Who adds or renames one at the same moment waits until it is done.
 */
export async function otherNames(unit: Unit<Staff>, but?: string): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('names of providers', 0))`.execute(unit.db)
  return (await unit.db.selectFrom('training_providers').select(['id', 'name']).execute()).filter(({ id }) => id !== but).map(({ name }) => name)
}

/**
 * Someone of the program adds a training provider. Until it is approved for something, it is not on the public list.
 * @returns its id. @throws {Refused} naming everything that is wrong, also a name that is taken.
 */
export async function addProvider(unit: Unit<Staff>, typed: Typed): Promise<string> {
  const read = readProvider(typed, await otherNames(unit))
  if ('problems' in read) throw new Refused(read.problems)
  const id = newId()
  await unit.db.insertInto('training_providers').values({
    id, certifier_id: unit.actor.organisationId, ...read.facts, recorded_on: unit.today, recorded_at: unit.now,
  }).execute()
  await writeProviderHistory(unit, id, { step: 'added' })
  return id
}
