import { sql } from 'kysely'
import type { PlainDate } from '#platform/dates.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { Outcome } from './exam-request-lifecycle.ts'

/** How one exam went, as it counts now: what was said first, or its newest correction. */
export interface ExamResult {
  readonly request_id: string
  readonly eligibility_id: string
  readonly certifier_id: string
  readonly attempt: number
  readonly source: 'vendor' | 'house' | 'staff'
  readonly first_outcome: Outcome
  readonly outcome: Outcome
  readonly uses_attempt: boolean
  readonly sat_on: PlainDate
  readonly by_person: string | null
  /** How often it was corrected. */
  readonly corrections: number
}

/** Every result as it counts now, for whoever may see it. */
export const standingResults = sql<ExamResult>`standing_exam_results`.as<'x'>('x')

/** How every exam of an eligibility went, as it counts now, in the order of the days. */
export const resultsOf = (unit: Unit, eligibilityId: string): Promise<ExamResult[]> =>
  unit.db.selectFrom(standingResults).selectAll().where('eligibility_id', '=', eligibilityId).orderBy('sat_on').orderBy('request_id').execute()

/** How the exam of one request went, as it counts now. */
export const resultOfRequest = (unit: Unit, requestId: string): Promise<ExamResult | undefined> =>
  unit.db.selectFrom(standingResults).selectAll().where('request_id', '=', requestId).executeTakeFirst()

/** Everything that corrected a result, the newest first. */
export const correctionsOf = (unit: Unit, requestIds: readonly string[]) => (requestIds.length === 0 ? Promise.resolve([])
  : unit.db.selectFrom('exam_result_corrections').select(['request_id', 'number', 'outcome', 'sat_on', 'why', 'by_person', 'effective_on'])
    .where('request_id', 'in', requestIds).orderBy('recorded_at', 'desc').orderBy('number', 'desc').execute())
