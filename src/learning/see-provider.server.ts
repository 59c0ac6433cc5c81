import { sql } from 'kysely'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { colleagues } from '#people/public.server.ts'
import { historyOf } from './provider-history.server.ts'
import { approvalsOf, findProvider, type ProviderRow } from './provider-store.server.ts'

/** A provider of the certifying body for which somebody works. @throws {NotFound} for that of another. */
export async function findOurProvider(unit: Unit<Staff>, id: string): Promise<ProviderRow> {
  const provider = await findProvider(unit, id)
  if (provider.certifier_id !== unit.actor.organisationId) throw new NotFound()
  return provider
}

/** A provider for those who keep the list: what is known of it, its approvals, and who did what. No record of a person. @throws {NotFound} */
export async function seeProvider(unit: Unit<Staff>, id: string) {
  const provider = await findOurProvider(unit, id)
  const names = new Map((await colleagues(unit)).map((one) => [one.id, one.name]))
  const { count } = await unit.db.selectFrom('training_completions').select(sql<number>`count(*)::integer`.as('count'))
    .where('provider_id', '=', id).where('withdrawn_on', 'is', null).executeTakeFirstOrThrow()
  return { provider, approvals: (await approvalsOf(unit, [id]))(id), history: await historyOf(unit, id), names, issued: count }
}
