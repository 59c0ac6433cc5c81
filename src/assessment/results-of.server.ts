import { Refused } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { findAssessment, type Assessment } from './assessment-store.server.ts'
import type { Score } from './score.ts'

/** How an assessment went. */
export interface Results {
  readonly assessment: Assessment
  /** The weakest first. */
  readonly competencies: readonly (Score & { readonly competency: string })[]
}

/**
 * How one went, by competency: for its person, and of an exam for staff. A voided one has no score.
 * @throws {Refused} while it is open. @throws {NotFound}
 */
export async function resultsOf(unit: Unit, id: string): Promise<Results> {
  const assessment = await findAssessment(unit, id)
  if (assessment.state === 'open') throw new Refused([{ code: 'assessmentOpen' }])
  const rows = await unit.db.selectFrom('assessment_scores').select(['competency', 'counted', 'correct']).where('assessment_id', '=', id).orderBy('competency').execute()
  return { assessment, competencies: rows.toSorted((a, b) => a.correct * b.counted - b.correct * a.counted) }
}
