import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { readChange } from './approval-form.ts'
import { mustBeManager } from './approve-provider.server.ts'
import type { Approval } from './approvals.ts'
import { writeProviderHistory } from './provider-history.server.ts'
import { approvalsOf, lockProvider } from './provider-store.server.ts'
import { findOurProvider } from './see-provider.server.ts'
import type { Typed } from './typed-day.ts'
import { refuseOwnProvider } from './refuse-own-provider.server.ts'

/** One approval of a provider of ours. @throws {NotFound} */
export async function findApproval(unit: Unit<Staff>, providerId: string, approvalId: string): Promise<{ name: string; approval: Approval }> {
  const { name } = await findOurProvider(unit, providerId)
  const approval = (await approvalsOf(unit, [providerId]))(providerId).find(({ id }) => id === approvalId)
  if (!approval) throw new NotFound()
  return { name, approval }
}

/**
 * A manager suspends an approval, lifts its suspension, or ends it, from a day on; with a reason that colleagues and the
 * provider read. A row is added, nothing is overwritten.
 * @throws {Refused} naming everything that is wrong, and when a colleague was faster (`seen`: how many changes the page showed).
 */
export async function changeApproval(unit: Unit<Staff>, providerId: string, approvalId: string, typed: Typed): Promise<void> {
  mustBeManager(unit)
  await lockProvider(unit, providerId)
  const { approval } = await findApproval(unit, providerId, approvalId)
  await refuseOwnProvider(unit, providerId)
  if (typed.seen !== String(approval.changes.length)) throw new Refused([{ code: 'changedMeanwhile' }])
  const read = readChange(typed, approval, unit.today)
  if ('problems' in read) throw new Refused(read.problems)
  const { change: { kind, from }, why } = read
  await unit.db.insertInto('provider_approval_changes').values({
    id: newId(), approval_id: approvalId, provider_id: providerId, certifier_id: unit.actor.organisationId, kind, starts_on: from,
    effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await writeProviderHistory(unit, providerId, { step: kind, approvalId, from, why })
}
