import { sql } from 'kysely'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { Jobs } from './day-store.server.ts'

/** What is granted by now, as the day of the exam keeps it: kinds, extra time and measures, never the why. For the house. */
export async function grantedForDay(unit: Unit<Jobs>, eligibilityId: string) {
  const { rows } = await sql<{ kinds: string[]; percent: number; measures: string[] }>`
    select kinds, percent, measures from granted_for_exam(${eligibilityId}::uuid)`.execute(unit.db)
  const { kinds, percent, measures } = rows[0]!
  return { kinds, extra_time_percent: percent, measures }
}
