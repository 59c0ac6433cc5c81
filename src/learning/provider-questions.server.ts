import type { PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { standingOn, type StandingOn } from './approvals.ts'
import { approvalsOf, findProvider, providersHere } from './provider-store.server.ts'
import type { TrainingKind } from './training-kinds.ts'

/** Every provider by name, also those that are not approved any more: somebody may have learned there when they were. */
export const providersToChoose = async (unit: Unit): Promise<{ id: string; name: string }[]> =>
  (await providersHere(unit)).map(({ id, name }) => ({ id, name }))

export interface ProviderStanding extends StandingOn {
  readonly name: string
}

/**
 * How a provider stood on a day, for the 80-hour training unless another is named, in one language or in any: that day counts
 * for what was completed on it (CERT-09). @throws {NotFound}
 */
export async function providerStanding(
  unit: Unit, providerId: string, on: PlainDate, language?: Language, training: TrainingKind = 'core80',
): Promise<ProviderStanding> {
  const { id, name } = await findProvider(unit, providerId)
  return { name, ...standingOn((await approvalsOf(unit, [id]))(id), on, training, language) }
}
