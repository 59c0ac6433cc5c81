import type { PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { historyOf } from './provider-history.server.ts'
import { linesOf } from './provider-list.ts'
import { approvalsOf, findProvider } from './provider-store.server.ts'
import type { TrainingKind } from './training-kinds.ts'
import { whatWaits } from './what-waits.ts'

/** Why something is suspended, as the program wrote it last. */
async function reasons(unit: Unit<Staff>, today: PlainDate): Promise<(training: TrainingKind, language: Language) => string | undefined> {
  const history = await historyOf(unit, unit.actor.organisationId)
  return (training, language) => history.find((one) => one.step === 'suspended' && one.training === training && one.language === language && one.starts_on! <= today)?.why ?? undefined
}

/** Their own provider, for its coordinators: how it stands, and what needs them. */
export async function seeTraining(unit: Unit<Staff>) {
  const { id, name } = await findProvider(unit, unit.actor.organisationId)
  const lines = linesOf((await approvalsOf(unit, [id]))(id), unit.today)
  const { suspended, ending } = whatWaits(lines, unit.today, policyOn(unit.house, unit.house.settings.jurisdiction, unit.today).providerRenewalDays)
  const whyOf = suspended.length > 0 ? await reasons(unit, unit.today) : () => undefined
  return { name, lines, ending, suspended: suspended.map((line) => ({ ...line, why: whyOf(line.training, line.language) })) }
}
