import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import type { NoteFault } from '#platform/sweeps.server.ts'
import { endAssessment } from './end-assessment.server.ts'
import { isOverdue } from './time.ts'

/** Whose: everyone's, one person's, or a single one. */
export interface Whose {
  readonly personId?: string
  readonly assessment?: string
}
const atOnce = 100

const overdueAfter = (house: House, after: string, { personId, assessment }: Whose) => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
  const rows = await unit.db.selectFrom('assessments').select(['id', 'ends_at', 'paused_at', 'grace_seconds', 'break_seconds', 'break_used_seconds'])
    .where('state', '=', 'open').where('ends_at', '<', unit.now).where('id', '>', after)
    .$if(personId !== undefined, (query) => query.where('subject_id', '=', personId!))
    .$if(assessment !== undefined, (query) => query.where('id', '=', assessment!))
    .orderBy('id').limit(atOnce).execute()
  return { last: rows.at(-1)?.id, ids: rows.filter((row) => isOverdue(row, unit.now)).map(({ id }) => id) }
})

/**
 * Ends every assessment whose time and grace are over, as it stands: what was answered counts.
 * @param note one that could not be ended is noted, and the others are; without it the first fault is thrown. @returns how many were ended.
 */
export async function endOverdue(house: House, whose: Whose = {}, note?: NoteFault): Promise<number> {
  let ended = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { last, ids } = await overdueAfter(house, after, whose)
    for (const id of ids) {
      try {
        ended += Number(await peopleFirst(() => endAssessment(house, id)))
      } catch (fault) {
        if (!note) throw fault
        note(fault)
      }
    }
    if (last === undefined) return ended
    after = last
  }
}
