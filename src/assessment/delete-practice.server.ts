import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Unit } from '#platform/unit-of-work.server.ts'

/** Answers, results and what happened go before the items they belong to, and these before the assessment. */
const parts = ['assessment_answers', 'assessment_scores', 'assessment_history', 'assessment_items'] as const

/** The same in a unit of the house that does more with it. @returns how many were deleted. */
export async function deletePracticeOf({ db }: Unit, personId: string): Promise<number> {
  const rows = await db.selectFrom('assessments').select('id').where('subject_id', '=', personId).where('kind', '=', 'practice').orderBy('id').forUpdate().execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  for (const part of parts) await db.deleteFrom(part).where('assessment_id', 'in', ids).execute()
  await db.deleteFrom('assessments').where('id', 'in', ids).execute()
  return ids.length
}

/**
 * Deletes every practice exam of a person, the open one too, at their own wish. It belongs to them alone: nothing records that it was there.
 * Their exams stay, and so do the counts of answers in which no person stands.
 * @returns how many were deleted.
 */
export const deletePractice = (house: House, { personId }: Self): Promise<number> => unitOfWork(house, { hat: 'jobs' }, (unit) => deletePracticeOf(unit, personId))
