import { audit } from '#platform/audit.server.ts'
import type { Language } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { decisionToUndo } from './see-decisions.server.ts'
import { trainingDecisionsOf } from './training-decision-store.server.ts'
import { findCertificate } from './training-store.server.ts'

/**
 * Undoes a decision about a certificate that has not left yet, as if it had not been made; it stays in sight for the program.
 * @param seen the decision that the page showed: one that was made since is not undone unread.
 * @throws {Refused} when it has left, was undone, or was somebody else's. @throws {NotFound}
 */
export async function undoTrainingDecision(unit: Unit<Staff>, id: string, language: Language, seen?: string): Promise<void> {
  const certificate = await findCertificate(unit, id)
  const last = decisionToUndo(unit, await trainingDecisionsOf(unit, id), language, seen)
  const undone = await unit.db.updateTable('training_decisions').set({ state: 'undone', ended_at: unit.now, ended_by: unit.actor.personId })
    .where('id', '=', last.id).where('state', '=', 'waiting').returning('id').executeTakeFirst()
  if (!undone) throw new Refused([{ code: 'nothingToUndo' }])
  await audit(unit, { action: 'changed', kind: 'trainingCertificate', ids: [id], whose: certificate.application_id!, detail: `undo ${last.kind}` })
}

/** What this reviewer decided about the certificates of a person and has not left yet is undone: nobody decides about whom they know. */
export async function undoOwnTrainingDecisions(unit: Unit<Staff>, subjectId: string): Promise<void> {
  const undone = await unit.db.updateTable('training_decisions').set({ state: 'undone', ended_at: unit.now, ended_by: unit.actor.personId })
    .where('subject_id', '=', subjectId).where('state', '=', 'waiting').where('decided_by', '=', unit.actor.personId)
    .where('leaves_at', '>', unit.now).returning(['certificate_id', 'application_id', 'kind']).execute()
  for (const { certificate_id, application_id, kind } of undone) {
    await audit(unit, { action: 'changed', kind: 'trainingCertificate', ids: [certificate_id], whose: application_id, detail: `undo ${kind}` })
  }
}
