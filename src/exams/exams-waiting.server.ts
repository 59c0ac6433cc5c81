import { sql } from 'kysely'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

/** How many requests wait for staff: those that they read, and those for accommodations. */
export async function examsWaiting(unit: Unit<Staff>): Promise<number> {
  const here = unit.actor.organisationId
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from exam_requests where certifier_id = ${here} and state = 'submitted')
          + (select count(*) from exam_accommodations where certifier_id = ${here} and state = 'open'))::integer as count`.execute(unit.db)
  return rows[0]!.count
}
