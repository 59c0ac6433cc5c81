import { Refused, refuseIf } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { writeStep, type InNameOf } from './assessment-store.server.ts'
import { problemsOfMinutes, problemsOfWhy } from './reasons.ts'
import { openForProgram } from './void-assessment.server.ts'

/**
 * More time, with a reason: also for an accommodation that was decided while it runs. If its time is up already and the grace is not, the minutes
 * count from now. For a manager, or for the house in somebody's name.
 * @throws {Refused} when it is over, has no time, or what is asked cannot be. @throws {NotFound}
 */
export async function extendAssessment(unit: Unit, id: string, minutes: number, why: string, by?: InNameOf): Promise<void> {
  refuseIf([...problemsOfMinutes(minutes), ...problemsOfWhy(why)])
  const one = await openForProgram(unit, id)
  if (!one.ends_at) throw new Refused([{ code: 'assessmentUntimed' }])
  const from = one.paused_at ? one.ends_at.getTime() : Math.max(one.ends_at.getTime(), unit.now.getTime())
  await unit.db.updateTable('assessments').set({ ends_at: new Date(from + minutes * 60_000), extended_minutes: one.extended_minutes + minutes }).where('id', '=', id).execute()
  await writeStep(unit, one, { step: 'extend', from: 'open', to: 'open', by, minutes, why: tidyText(why) })
}
