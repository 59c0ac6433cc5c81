import type { House } from '#platform/house.server.ts'

/** The names of the product's own tables. */
export async function tableNames({ database }: House): Promise<string[]> {
  const { rows } = await database.statement(
    "select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely_%' order by tablename")
  return rows.map(({ tablename }) => tablename as string)
}

/** Every row of every table as text, to see whether anything changed. */
export async function everyRow(house: House): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {}
  for (const table of await tableNames(house)) {
    const { rows } = await house.database.statement(`select to_jsonb(t)::text as row from "${table}" t order by 1`)
    tables[table] = rows.map(({ row }) => row as string)
  }
  return tables
}
