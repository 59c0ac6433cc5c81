import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'

export type ExamResult = Selectable<Tables['exam_results']>

/** How every exam of an eligibility went, in the order of the requests. */
export const resultsOf = (unit: Unit, eligibilityId: string): Promise<ExamResult[]> =>
  unit.db.selectFrom('exam_results').selectAll().where('eligibility_id', '=', eligibilityId).orderBy('sat_on').orderBy('request_id').execute()
