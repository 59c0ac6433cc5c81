import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Database } from './database.server.ts'
import { sentenceFor } from './plain-faults.ts'

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

/** The migrations that made this database so far. */
async function applied(database: Database): Promise<string[]> {
  const { rows: [{ is }] } = await database.statement("select to_regclass('kysely_migration') is not null as is")
  return is ? (await database.statement('select name from kysely_migration order by name')).rows.map(({ name }) => name as string) : []
}

/** @throws {Error} in plain words for a database that this program is too old for, or that has no past of ours. */
async function refuseStrange(database: Database, known: readonly string[]): Promise<void> {
  const there = await applied(database)
  const newer = there.find((name) => !known.includes(name))
  if (newer) {
    throw new Error(`This database was made by a newer version of Alongside: ${newer} is not known here. Start that version, or restore a backup that this one made.`)
  }
  const lacking = known.find((name, i) => there.length > i && there[i] !== name)
  if (lacking) {
    throw new Error(`This database lacks ${lacking} and has later migrations: a version in development made it. Use an empty database, or restore a backup.`)
  }
}

/** Names of what was touched, which are ours; never the database's own words, which may quote a row. */
function stateOf({ code, table, constraint, column }: Record<string, unknown>): string {
  const about = Object.entries({ table, column, constraint }).filter(([, name]) => name).map(([kind, name]) => `${kind} ${name}`)
  return [code ? `SQL state ${code}` : 'without an SQL state', ...about].join(', ')
}

function couldNot(name: string | undefined, fault: unknown): Error {
  const what = name ? `Failed migration: ${name} (${stateOf(fault as Record<string, unknown>)}).` : `Before the first migration: ${stateOf(fault as Record<string, unknown>)}.`
  const todo = sentenceFor(fault) ?? 'Keep this line for whoever supports you.'
  return new Error(`The database could not be brought up to date. ${what} Nothing was applied: the database is as it was, and the version before this one can be started again. ${todo} The next start tries again.`)
}

/**
 * Brings the database to the newest shape, under an advisory lock when several processes start at once. All that is new
 * is one transaction: when a migration fails, those before it are taken back, too.
 * @throws {Error} in plain words, naming the migration that failed.
 */
export async function migrate(database: Database, folder: string): Promise<void> {
  const migrations = await migrationsIn(folder)
  await refuseStrange(database, Object.keys(migrations))
  const migrator = new Migrator({
    db: database.query as never,
    provider: { getMigrations: async () => migrations },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw couldNot(results?.find((result) => result.status === 'Error')?.migrationName, error)
}
