import { audit } from '#platform/audit.server.ts'
import type { Language } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { findApplication } from './application-store.server.ts'
import { decisionsOf } from './decision-store.server.ts'
import { decisionToUndo } from './see-decisions.server.ts'

/**
 * Undoes a decision that has not left yet, as if it had not been made; it stays in sight for the program.
 * @param seen the decision that the page showed: one that was made since is not undone unread.
 * @throws {Refused} when it has left, was undone, or was somebody else's.
 */
export async function undoDecision(unit: Unit<Staff>, reference: string, language: Language, seen?: string): Promise<void> {
  const application = await findApplication(unit, reference)
  const last = decisionToUndo(unit, await decisionsOf(unit, application.id), language, seen)
  const undone = await unit.db.updateTable('review_decisions').set({ state: 'undone', ended_at: unit.now, ended_by: unit.actor.personId })
    .where('id', '=', last.id).where('state', '=', 'waiting').returning('id').executeTakeFirst()
  if (!undone) throw new Refused([{ code: 'nothingToUndo' }])
  await audit(unit, { action: 'changed', kind: 'application', ids: [application.id], detail: `undo ${last.kind}` })
}
