import { audit } from '#platform/audit.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { completionById, type IssuedCompletion } from './completion-store.server.ts'

/** One completion of the coordinator's provider. Recorded as one look; whoever's it is reads of it. @throws {NotFound} */
export async function seeCompletion(unit: Unit<Staff>, id: string): Promise<IssuedCompletion> {
  const completion = await completionById(unit, id)
  if (!completion || completion.providerId !== unit.actor.organisationId) throw new NotFound()
  await audit(unit, { action: 'opened', kind: 'trainingCompletion', ids: [id] })
  return completion
}
