import { sql } from 'kysely'
import type { Unit } from '#platform/unit-of-work.server.ts'

/** The open account of an email, capitals or not. */
export const accountOfEmail = (unit: Unit, email: string) =>
  unit.db
    .selectFrom('accounts')
    .selectAll()
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('closed_at', 'is', null)
    .executeTakeFirst()

/** What a person is called: the chosen name, else the legal one, else none. */
export async function nameOf(unit: Unit, personId: string): Promise<string | undefined> {
  const row = await unit.db
    .selectFrom('names')
    .select('full_name')
    .where('person_id', '=', personId)
    .where('ends_on', 'is', null)
    .orderBy('kind')
    .executeTakeFirst()
  return row?.full_name
}
