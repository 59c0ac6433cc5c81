import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { PlainDate } from '#platform/dates.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

export type ProviderStep = Selectable<Tables['provider_history']>['step']

interface Happened {
  readonly step: ProviderStep
  readonly approvalId?: string
  readonly fields?: readonly string[]
  readonly from?: PlainDate
  readonly why?: string
}

/** Writes down what somebody of the program did with a provider, and why; and records it. */
export async function writeProviderHistory(unit: Unit<Staff>, providerId: string, { step, approvalId, fields = [], from, why }: Happened): Promise<void> {
  const { personId, organisationId, role } = unit.actor
  await unit.db.insertInto('provider_history').values({
    id: newId(), provider_id: providerId, certifier_id: organisationId, approval_id: approvalId ?? null, step, fields: [...fields],
    starts_on: from ?? null, why: why ?? null, by_person: personId, by_role: role as 'programManager', effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'trainingProvider', ids: [providerId], detail: step })
}

/** What happened with a provider, the latest first, with the approval that each was about. */
export const historyOf = (unit: Unit, providerId: string) =>
  unit.db.selectFrom('provider_history').leftJoin('provider_approvals', 'provider_approvals.id', 'approval_id')
    .select(['provider_history.id', 'step', 'fields', 'provider_history.starts_on', 'why', 'by_person', 'by_role', 'provider_history.effective_on',
      'approval_id', 'training', 'language', 'provider_approvals.starts_on as approved_from', 'ends_on as approved_through'])
    .where('provider_history.provider_id', '=', providerId).orderBy('provider_history.recorded_at', 'desc').orderBy('provider_history.id', 'desc').execute()
