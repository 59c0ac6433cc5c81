import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { CompiledQuery, type Transaction } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Database } from '#platform/database.server.ts'
import { worldRows } from './world-files.server.ts'

/** The rows of one table, as JSON writes them. */
export interface RowsOfTable {
  readonly table: string
  readonly rows: readonly object[]
}

/** So many rows are written at once. */
const atOnce = 500
/** Made by the start itself, whatever the world is. */
export const notOfTheWorld = ['legal_clock', 'jurisdictions']

/** The tables that a world is made of, each after those it refers to. @throws {Error} when two refer to each other. */
export async function tablesInOrder({ statement }: Pick<Database, 'statement'>): Promise<string[]> {
  const { rows: tables } = await statement("select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1")
  const { rows: refers } = await statement(`select distinct conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
    where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace`)
  let waiting: string[] = tables.map(({ name }) => name as string).filter((name) => !notOfTheWorld.includes(name))
  const order: string[] = []
  while (waiting.length > 0) {
    const free = waiting.filter((name) => !refers.some(({ from, to }) => from === name && waiting.includes(to)))
    if (free.length === 0) throw new Error(`These tables refer to each other: ${waiting.join(', ')}`)
    order.push(...free)
    waiting = waiting.filter((name) => !free.includes(name))
  }
  return order
}

const columnsOf = async (db: Transaction<Tables>, table: string): Promise<string> => {
  const { rows } = await db.executeQuery<{ name: string }>(CompiledQuery.raw(`select quote_ident(attname) as name from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`, [table]))
  return rows.map(({ name }) => name).join(', ')
}

/** Writes rows as they were: what watches over changes looked at them when they were lived through. */
async function writeTable(db: Transaction<Tables>, { table, rows }: RowsOfTable): Promise<void> {
  const columns = await columnsOf(db, table)
  await db.executeQuery(CompiledQuery.raw(`alter table ${table} disable trigger user`))
  for (let done = 0; done < rows.length; done += atOnce) {
    const some = JSON.stringify(rows.slice(done, done + atOnce))
    await db.executeQuery(CompiledQuery.raw(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [some]))
  }
  await db.executeQuery(CompiledQuery.raw(`alter table ${table} enable trigger user`))
}

/** Writes the rows of tables in their order, into a database in which nobody is yet. */
export async function writeTables(db: Transaction<Tables>, all: Iterable<RowsOfTable>): Promise<void> {
  await db.deleteFrom('organisations').execute()
  for (const one of all) await writeTable(db, one)
}

/** The rows of the build's world. */
export const rowsOfBuild = (): RowsOfTable[] =>
  gunzipSync(readFileSync(worldRows)).toString().trim().split('\n').map((line) => JSON.parse(line) as RowsOfTable)
