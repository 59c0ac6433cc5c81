import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Assessment } from './assessment-store.server.ts'

/** How long somebody counts as there without being heard of again: it is not written more often. */
const often = 30_000

/** Notes that the browser of an assessment was heard of, so that a proctor sees who is there. */
export async function noteSeen(unit: Unit<Self>, { id, seen_at: seen }: Pick<Assessment, 'id' | 'seen_at'>): Promise<void> {
  if (seen && unit.now.getTime() - seen.getTime() < often) return
  await unit.db.updateTable('assessments').set({ seen_at: unit.now }).where('id', '=', id).where('state', '=', 'open').execute()
}
