import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keysOf } from '../file-form.server.ts'
import type { Manifest, Program } from './manifest.ts'

/** One question to a database, as its owner. */
export type Ask = (text: string, values?: unknown[]) => Promise<{ rows: any[] }>

/** A file that should have bytes. The hash is of the file itself; its previews have none of their own. */
export interface ExpectedFile {
  readonly key: string
  readonly sha256?: string
  /** Its owner removed it; housekeeping has not come yet. */
  readonly removed: boolean
}

/** What is read of a database at one moment. */
export interface Moment extends Pick<Manifest, 'engineVersion' | 'extensions' | 'rows'> {
  readonly migrations: readonly string[]
  readonly files: readonly ExpectedFile[]
}

/** Works on a moment and the bytes of a dump of it; asks, when something is missing, which files are expected now. */
export type AtMoment<T> = (moment: Moment, dump: AsyncIterable<Uint8Array>, filesNow: () => Promise<readonly ExpectedFile[]>) => Promise<T>

/** Tables whose rows a loss of power may take are not counted: they are not part of what is promised. */
const tables = `
  select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
   order by 1`

/** How many rows each table has. */
export async function countRows(ask: Ask): Promise<Manifest['rows']> {
  const { rows } = await ask(tables)
  if (rows.length === 0) return {}
  const counts = await ask(rows.map(({ name, quoted }) => `select '${name}' as name, count(*)::int as rows from ${quoted}`).join(' union all '))
  return Object.fromEntries(counts.rows.map(({ name, rows: many }) => [name, many]))
}

/** The migrations that made a database; none when it is not one of ours. */
export async function migrationsOf(ask: Ask): Promise<string[]> {
  const { rows: [there] } = await ask("select to_regclass('public.kysely_migration') is not null as is")
  if (!there?.is) return []
  return (await ask('select name from public.kysely_migration order by name')).rows.map(({ name }) => name as string)
}

/** The files that have a row, with their previews. */
export async function expectedFiles(ask: Ask): Promise<ExpectedFile[]> {
  const { rows } = await ask(`select id, previews, sha256, removed_at is not null as removed from public.files
    where bytes_removed_at is null order by id`)
  return rows.flatMap(({ removed, sha256, ...row }) => keysOf(row).map((key) => ({ key, removed, ...(key === row.id ? { sha256 } : {}) })))
}

/** @throws {Error} in plain words when the database is none of ours. */
export async function readMoment(ask: Ask): Promise<Moment> {
  const migrations = await migrationsOf(ask)
  if (migrations.length === 0) throw new Error('There is nothing to back up: this database holds no Alongside yet.')
  const { rows: [server] } = await ask('show server_version')
  const { rows: extensions } = await ask("select extname from pg_extension where extname <> 'plpgsql' order by 1")
  return {
    migrations, engineVersion: server.server_version, extensions: extensions.map(({ extname }) => extname),
    rows: await countRows(ask), files: await expectedFiles(ask),
  }
}

/** This program: its version, and its migrations by what they say. */
export function thisProgram(folder = '.'): Program {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const migrations = join(folder, 'database/migrations')
  const names = readdirSync(migrations).filter((name) => name.endsWith('.sql')).sort()
  return { version, migrations: names.map((name) => ({ name, sha256: hash('sha256', readFileSync(join(migrations, name))) })) }
}
