import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policiesIn } from '#policy/policies.server.ts'
import { readApproval } from './approval-form.ts'
import { writeProviderHistory } from './provider-history.server.ts'
import { approvalsOf, lockProvider } from './provider-store.server.ts'
import { findOurProvider } from './see-provider.server.ts'
import type { Typed } from './typed-day.ts'
import { refuseOwnProvider } from './refuse-own-provider.server.ts'

/** Managers alone decide who may teach; to others the deed is not there. */
export function mustBeManager(unit: Unit<Staff>): void {
  if (unit.actor.role !== 'programManager') throw new NotFound()
}

/** The first day of the program: the policy has no hours for a training that was completed before. */
const begunOn = (unit: Unit) =>
  policiesIn(unit.house, unit.house.settings.jurisdiction).values.coreTrainingHours.dated[0]!.from

/**
 * A manager approves a provider for a training, in one or more languages, from a day through a day; also days that have passed,
 * because somebody may have completed something then.
 * @throws {Refused} naming everything that is wrong, also days that meet those of another approval for the same. @throws {NotFound}
 */
export async function approveProvider(unit: Unit<Staff>, id: string, typed: Typed, chosen: Readonly<Record<string, readonly string[]>>): Promise<void> {
  mustBeManager(unit)
  await findOurProvider(unit, id)
  await refuseOwnProvider(unit, id)
  await lockProvider(unit, id)
  const read = readApproval(typed, chosen, begunOn(unit), (await approvalsOf(unit, [id]))(id))
  if ('problems' in read) throw new Refused(read.problems)
  const { training, languages, from, through } = read.approval
  for (const language of languages) {
    const approvalId = newId()
    await unit.db.insertInto('provider_approvals').values({
      id: approvalId, provider_id: id, certifier_id: unit.actor.organisationId, training, language, starts_on: from, ends_on: through,
      effective_on: unit.today, recorded_at: unit.now,
    }).execute()
    await writeProviderHistory(unit, id, { step: 'approved', approvalId })
  }
}
