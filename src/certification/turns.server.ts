import { sql } from 'kysely'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { Turn } from './fair-turn.ts'

/** How much each reviewer has, and when they last got one. */
export async function turnsOf(unit: Unit<Staff>): Promise<Turn[]> {
  const { rows } = await sql<Turn>`select person_id as id, has, last_got_at as "lastGotAt" from reviewer_turns()`.execute(unit.db)
  return rows
}

/** The same, to give somebody their turn: one after the other, so that two who ask at once do not both give to the same person. */
export async function turnsToGive(unit: Unit<Staff>): Promise<Turn[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fair turn ${unit.actor.organisationId}`}, 0))`.execute(unit.db)
  return turnsOf(unit)
}
