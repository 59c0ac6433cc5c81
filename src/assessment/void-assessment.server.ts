import { Refused, refuseIf } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { findAssessment, lockAssessment, writeStep, type Assessment, type InNameOf } from './assessment-store.server.ts'
import { problemsOfWhy } from './reasons.ts'
import { isOverdue } from './time.ts'

/** One that is still open, for whoever may change it. @throws {Refused} when it is over. @throws {NotFound} */
export async function openForProgram(unit: Unit, id: string): Promise<Assessment> {
  const ended = ({ state, ...clock }: Assessment) => state !== 'open' || isOverdue(clock, unit.now)
  // What is over is locked for nobody: it is looked at first.
  if (ended(await findAssessment(unit, id))) throw new Refused([{ code: 'assessmentEnded' }])
  const one = await lockAssessment(unit, id)
  if (ended(one)) throw new Refused([{ code: 'assessmentEnded' }])
  return one
}

/**
 * It does not count: the program says why, and it is over at once. For a manager, or for the house in somebody's name.
 * @throws {Refused} when it is over, or without a reason. @throws {NotFound}
 */
export async function voidAssessment(unit: Unit, id: string, why: string, by?: InNameOf): Promise<void> {
  refuseIf(problemsOfWhy(why))
  const one = await openForProgram(unit, id)
  await unit.db.updateTable('assessments').set({ state: 'voided', ended_at: unit.now }).where('id', '=', id).execute()
  await writeStep(unit, one, { step: 'void', from: 'open', to: 'voided', by, why: tidyText(why) })
}
