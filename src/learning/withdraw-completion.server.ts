import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { NotFound, Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { problemsOfWhy } from './approval-form.ts'
import { completionById } from './completion-store.server.ts'
import { lockProvider } from './provider-store.server.ts'

/**
 * A coordinator withdraws a completion of their provider, with a reason that its person and the program read. It stays in
 * sight and says so; its number is free again. @throws {Refused} when it was withdrawn already. @throws {NotFound}
 */
export async function withdrawCompletion(unit: Unit<Staff>, id: string, typedWhy: string): Promise<void> {
  await lockProvider(unit, unit.actor.organisationId)
  const completion = await completionById(unit, id)
  if (!completion || completion.providerId !== unit.actor.organisationId) throw new NotFound()
  const why = tidyText(typedWhy)
  refuseIf(problemsOfWhy(why))
  const { numUpdatedRows } = await unit.db.updateTable('training_completions')
    .set({ withdrawn_on: unit.today, withdrawn_why: why, withdrawn_by: unit.actor.personId, withdrawn_at: unit.now })
    .where('id', '=', id).where('withdrawn_on', 'is', null).executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) === 0) throw new Refused([{ code: completion.withdrawn ? 'withdrawnAlready' : 'ownWithdrawn' }])
  await audit(unit, { action: 'changed', kind: 'trainingCompletion', ids: [id], detail: 'withdraw' })
  await announce(unit, 'completionWithdrawn', { completionId: id })
}
