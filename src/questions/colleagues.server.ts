import { sql } from 'kysely'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

/** Someone who answers questions at the same organisation now. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Everyone to whom a question can be handed over, oneself among them. */
export async function colleagues(unit: Unit<Staff>): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`select person_id as id, name from question_colleagues() order by name, person_id`.execute(unit.db)
  return rows
}
