import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { certifierHere } from '#people/public.server.ts'
import type { Approval } from './approvals.ts'

export type ProviderRow = Selectable<Tables['training_providers']>

/** Every provider of a certifying body, by name. */
export const providersOf = (unit: Unit, certifierId: string): Promise<ProviderRow[]> =>
  unit.db.selectFrom('training_providers').selectAll().where('certifier_id', '=', certifierId).orderBy(sql`lower(name)`).orderBy('id').execute()

/** Every provider of the body that certifies here. */
export const providersHere = async (unit: Unit): Promise<ProviderRow[]> => providersOf(unit, (await certifierHere(unit)).id)

/** A provider, whoever's it is. @throws {NotFound} */
export async function findProvider(unit: Unit, id: string): Promise<ProviderRow> {
  const row = isId(id) ? await unit.db.selectFrom('training_providers').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/** Whoever approves, suspends or issues does so one after the other: what is judged here cannot change until the unit ends. */
export const lockProvider = (unit: Unit, id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`provider ${id}`}, 0))`.execute(unit.db)

/** What these providers were ever approved for, with everything that happened to it; by provider. */
export async function approvalsOf(unit: Unit, providerIds: readonly string[]): Promise<(providerId: string) => readonly Approval[]> {
  if (providerIds.length === 0) return () => []
  const rows = await unit.db.selectFrom('provider_approvals').select(['id', 'provider_id', 'training', 'language', 'starts_on', 'ends_on'])
    .where('provider_id', 'in', providerIds).orderBy('starts_on').orderBy('id').execute()
  const changes = await unit.db.selectFrom('provider_approval_changes').select(['approval_id', 'kind', 'starts_on'])
    .where('provider_id', 'in', providerIds).orderBy('recorded_at').orderBy('id').execute()
  const changesOf = Map.groupBy(changes, ({ approval_id }) => approval_id)
  const byProvider = Map.groupBy(rows, ({ provider_id }) => provider_id)
  return (providerId) => (byProvider.get(providerId) ?? []).map(({ id, training, language, starts_on, ends_on }) => ({
    id, training, language, from: starts_on, through: ends_on,
    changes: (changesOf.get(id) ?? []).map(({ kind, starts_on: from }) => ({ kind, from })),
  }))
}
