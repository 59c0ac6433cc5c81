import type { Unit } from '#platform/unit-of-work.server.ts'
import type { AccommodationKind } from './accommodation-lifecycle.ts'

/** Is a request for accommodations open? Until it is decided nobody schedules. Source: GUIDE, exam accommodation policy. */
export async function hasOpenAccommodation(unit: Unit, eligibilityId: string): Promise<boolean> {
  const row = await unit.db.selectFrom('exam_accommodations').select('id').where('eligibility_id', '=', eligibilityId).where('state', '=', 'open').executeTakeFirst()
  return row !== undefined
}

/** What is granted to somebody for their exam, from all that was decided: kinds, the most extra time in percent, and the words of it. */
export interface GrantedMeasures {
  readonly kinds: readonly AccommodationKind[]
  readonly extraTimePercent: number
  readonly words: readonly string[]
}

/** What is granted for the exam of an eligibility, for whoever may read it: the person, and the program. */
export async function grantedMeasures(unit: Unit, eligibilityId: string): Promise<GrantedMeasures> {
  const rows = await unit.db.selectFrom('exam_accommodations').select(['granted_kinds', 'extra_time_percent', 'measures'])
    .where('eligibility_id', '=', eligibilityId).where('state', 'in', ['granted', 'partlyGranted']).orderBy('recorded_at').execute()
  return {
    kinds: [...new Set(rows.flatMap(({ granted_kinds }) => granted_kinds as AccommodationKind[]))],
    extraTimePercent: Math.max(0, ...rows.map(({ extra_time_percent }) => extra_time_percent ?? 0)),
    words: rows.flatMap(({ measures }) => measures ?? []),
  }
}
