import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { thisProgram } from '#platform/backup/moment.server.ts'
import type { Database } from '#platform/database.server.ts'
import type { House } from '#platform/house.server.ts'

type Row = Record<string, unknown>

/** What a release left behind in a database and a folder, so that every later one can be tried on it. */
export interface Release {
  readonly version: string
  /** When it was lived: the clock goes on from there. */
  readonly at: string
  /** The migrations of then, by what they said. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
  readonly applicants: readonly string[]
  readonly staff: readonly string[]
  readonly tables: Readonly<Record<string, readonly Row[]>>
  /** Bytes by their key, in base64. */
  readonly files: Readonly<Record<string, string>>
}

export const releaseFile = (version: string) => join('tests/upgrade/releases', `${version}.json.gz`)
export const readRelease = (version: string): Release => JSON.parse(gunzipSync(readFileSync(releaseFile(version))).toString()) as Release

const tables = `
  select c.relname as name from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely_%' order by 1`
const tablesOf = async (database: Database) => (await database.statement(tables)).rows.map(({ name }) => name as string)

/** Rows as JSON, in an order that does not depend on where they lie. */
async function rowsOf(database: Database): Promise<Release['tables']> {
  const found: Record<string, Row[]> = {}
  for (const name of await tablesOf(database)) {
    const { rows } = await database.statement(`select to_jsonb(t)::text as row from "${name}" t order by 1`)
    if (rows.length > 0) found[name] = rows.map(({ row }) => JSON.parse(row) as Row)
  }
  return found
}

async function filesOf({ files }: House): Promise<Release['files']> {
  const found: Record<string, string> = {}
  for (const shelf of files.shelves()) {
    for (const { key } of await files.list(shelf)) {
      const parts: Uint8Array[] = []
      for await (const part of files.open(key)) parts.push(part)
      found[key] = Buffer.concat(parts).toString('base64')
    }
  }
  return found
}

/** Writes what is in a house as this release's data. @returns its size in bytes. */
export async function writeRelease(house: House, people: Pick<Release, 'applicants' | 'staff'>): Promise<number> {
  const { version, migrations } = thisProgram()
  const release: Release = {
    version, at: house.clock.now().toISOString(), migrations, applicants: people.applicants, staff: people.staff, tables: await rowsOf(house.database), files: await filesOf(house),
  }
  const bytes = gzipSync(JSON.stringify(release), { level: 9 })
  await mkdir('tests/upgrade/releases', { recursive: true })
  await writeFile(releaseFile(version), bytes)
  return bytes.length
}

/** @throws {Error} in plain words when a migration that a release carried out is not what it was then. */
export function refuseEdited({ version, migrations }: Pick<Release, 'version' | 'migrations'>, now: Release['migrations'] = thisProgram().migrations): void {
  const known = new Map(now.map(({ name, sha256 }) => [name, sha256]))
  for (const { name, sha256 } of migrations) {
    if (!known.has(name)) throw new Error(`${name} is gone after release ${version}. Databases of that release carried it out: bring it back.`)
    if (known.get(name) !== sha256) throw new Error(`${name} was changed after release ${version}. Databases of that release have it as it was: put it back, and write a new migration.`)
  }
}

interface ForeignKey { readonly name: string; readonly table: string; readonly definition: string }

/** Loads the rows of a release into a database of its shape: without the rules between tables meanwhile, which are then asked of all rows. */
export async function loadRelease(database: Database, release: Release): Promise<void> {
  const names = await tablesOf(database)
  const { rows } = await database.statement(`select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`)
  const keys = rows as ForeignKey[]
  await database.statement(`truncate ${names.map((name) => `"${name}"`).join(', ')}`)
  for (const { name, table } of keys) await database.statement(`alter table ${table} drop constraint "${name}"`)
  for (const [table, all] of Object.entries(release.tables)) {
    await database.statement(`alter table "${table}" disable trigger user`)
    await database.statement(`insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`, [JSON.stringify(all)])
    await database.statement(`alter table "${table}" enable trigger user`)
  }
  for (const { name, table, definition } of keys) await database.statement(`alter table ${table} add constraint "${name}" ${definition}`)
}

export async function loadFiles(release: Release, dataFolder: string): Promise<void> {
  for (const [key, bytes] of Object.entries(release.files)) {
    const folder = join(dataFolder, 'files', key.slice(0, 36).slice(-2))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(join(folder, key), Buffer.from(bytes, 'base64'))
  }
}
