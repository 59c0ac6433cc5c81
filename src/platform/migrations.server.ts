import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Database } from './database.server.ts'

/**
 * The migrations in their order: plain SQL, forward only. The text of a file is one `execute`, because the embedded
 * database takes one statement at a time inside a transaction.
 */
async function migrationsIn(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const read = files.map(async (file): Promise<[string, Migration]> => {
    const text = await readFile(join(folder, file), 'utf8')
    const whole = `do $whole$ begin execute $text$${text}$text$; end $whole$`
    return [file, { up: async (db) => void (await sql.raw(whole).execute(db)) }]
  })
  return Object.fromEntries(await Promise.all(read))
}

/**
 * Brings the database to the newest shape, under an advisory lock when several processes start at once.
 * @throws {Error} naming the migration that failed; nothing of it is applied.
 */
export async function migrate(database: Database, folder: string): Promise<void> {
  const migrations = await migrationsIn(folder)
  const migrator = new Migrator({
    db: database.query as never,
    provider: { getMigrations: async () => migrations },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'before the first'
  throw new Error(`The database could not be brought up to date. Failed migration: ${failed}. Nothing of it was applied.`, {
    cause: error,
  })
}
