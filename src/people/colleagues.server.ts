import { sql } from 'kysely'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

/** Someone who decides and answers at the same organisation now, by the name they go by. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Everyone to whom a question or an application can be given, oneself among them, by name. Whose membership has ended is not there. */
export async function colleagues(unit: Unit<Staff>): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`select person_id as id, name from colleagues_at_work() order by name, person_id`.execute(unit.db)
  return rows
}
