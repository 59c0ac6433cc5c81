import { audit } from '#platform/audit.server.ts'
import { timeInWords } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { findApplication } from './application-store.server.ts'
import { decisionsOf } from './decision-store.server.ts'

/**
 * Undoes a decision that has not left yet, as if it had not been made; it stays in sight for the program.
 * @param seen the decision that the page showed: one that was made since is not undone unread.
 * @throws {Refused} when it has left, was undone, or was somebody else's.
 */
export async function undoDecision(unit: Unit<Staff>, reference: string, language: Language, seen?: string): Promise<void> {
  const application = await findApplication(unit, reference)
  const all = await decisionsOf(unit, application.id)
  const last = seen === undefined ? all[0] : all.find(({ id }) => id === seen)
  // In the demonstration it may leave before its ten minutes are over.
  const over = last?.state === 'left' || (last?.state === 'waiting' && last.leaves_at <= unit.now)
  if (over) throw new Refused([{ code: 'undoTooLate', facts: { time: timeInWords(last.ended_at ?? last.leaves_at, language, unit.house.timeZone) } }])
  if (last?.state !== 'waiting') throw new Refused([{ code: 'nothingToUndo' }])
  if (last.decided_by !== unit.actor.personId && unit.actor.role !== 'programManager') throw new Refused([{ code: 'undoNotYours' }])
  const undone = await unit.db.updateTable('review_decisions').set({ state: 'undone', ended_at: unit.now, ended_by: unit.actor.personId })
    .where('id', '=', last.id).where('state', '=', 'waiting').returning('id').executeTakeFirst()
  if (!undone) throw new Refused([{ code: 'nothingToUndo' }])
  await audit(unit, { action: 'changed', kind: 'application', ids: [application.id], detail: `undo ${last.kind}` })
}
