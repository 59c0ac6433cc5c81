import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { IssuingFacts } from './completion.ts'
import { approvalsOf, lockProvider } from './provider-store.server.ts'
import { hoursKeyOf } from './training-kinds.ts'

/** What must be known to issue for the coordinator's own provider; whoever suspends it at this moment waits until the unit ends. */
export async function issuingFacts(unit: Unit<Staff>): Promise<IssuingFacts> {
  const { organisationId, personId } = unit.actor
  await lockProvider(unit, organisationId)
  const approvals = (await approvalsOf(unit, [organisationId]))(organisationId)
  const account = await unit.db.selectFrom('accounts').select('email').where('person_id', '=', personId).where('closed_at', 'is', null).executeTakeFirst()
  return {
    today: unit.today, approvals, ownEmail: account?.email ?? '',
    leastHours: (training, completedOn) => {
      const key = hoursKeyOf(training)
      return key ? policyOn(unit.house, unit.house.settings.jurisdiction, completedOn)[key] : 1
    },
  }
}
