import { sql } from 'kysely'
import type { House } from '#platform/house.server.ts'
import { personas } from './personas.ts'

const madeUp = Object.values(personas).map(({ email }) => email)

/** Has anyone an account here; and is one of them somebody to walk in as? */
async function whoIsHere({ database: { query } }: Pick<House, 'database'>): Promise<{ anyone: boolean; persona: boolean }> {
  const anyone = await query.selectFrom('accounts').select('id').limit(1).executeTakeFirst()
  const persona = await query.selectFrom('accounts').select('id').where(sql`lower(email)`, 'in', madeUp).where('closed_at', 'is', null).executeTakeFirst()
  return { anyone: anyone !== undefined, persona: persona !== undefined }
}

/**
 * The made-up world and real people never share a database: over real people anyone could come in and move the clock, and outside the
 * demonstration its administrator would still have the password that everyone may know.
 * @throws {Error} in plain words, before anyone is let in.
 */
export async function keepWorldsApart(house: Pick<House, 'database' | 'settings'>): Promise<void> {
  const { anyone, persona } = await whoIsHere(house)
  if (house.settings.demonstration && anyone && !persona) {
    throw new Error('DEMONSTRATION is on, and this database holds people who are not made up: anyone could come in and move the clock. Set DEMONSTRATION=off, or use another database.')
  }
  if (!house.settings.demonstration && persona) {
    throw new Error('This database holds the made-up people of the demonstration, and everyone may know their password. Use another database (another DATABASE_URL or DATA_FOLDER), or set DEMONSTRATION=on.')
  }
}
