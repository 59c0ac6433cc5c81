import { sql } from 'kysely'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

/** Has this person closed their account? Then they read no answer any more. */
export async function hasLeft(unit: Unit<Staff>, personId: string): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`select has_left(${personId}::uuid) as "left"`.execute(unit.db)
  return rows[0]!.left
}
