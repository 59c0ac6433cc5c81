import type { Database } from '#platform/database.server.ts'

/** What each PostgreSQL type is when read. */
const readAs: Record<string, string> = {
  uuid: 'string', text: 'string', varchar: 'string', date: 'string', int8: 'string', int4: 'number', bool: 'boolean',
  timestamptz: 'Date', bytea: 'Uint8Array', jsonb: 'unknown', _uuid: 'string[]', _text: 'string[]',
}

const columnsOfAllTables = `
  select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable, a.atthasdef as has_default,
         (select pg_get_constraintdef(k.oid) from pg_constraint k
           where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
             and pg_get_constraintdef(k.oid) ~ '= ANY' limit 1) as allowed
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
   where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely_%'
   order by c.relname, a.attnum`

interface Column { table: string; column: string; type: string; nullable: boolean; has_default: boolean; allowed: string | null }

/** The words of a CHECK over a list, as a union; else what the type is when read. */
function typeOf({ table, column, type, allowed }: Column): string {
  const words = allowed?.match(/'([^']+)'::text/g)?.map((word) => word.replace('::text', ''))
  if (words) return words.join(' | ')
  const read = readAs[type]
  if (!read) throw new Error(`${table}.${column}: the type ${type} is unknown to scripts/tables-text.ts`)
  return read
}

/** The text of database/tables.ts for a migrated database. */
export async function tablesText(database: Database): Promise<string> {
  const { rows } = (await database.statement(columnsOfAllTables)) as { rows: Column[] }
  const tables = [...new Set(rows.map((row) => row.table))]
  const body = tables.map((table) => {
    const lines = rows.filter((row) => row.table === table).map((row) => {
      const type = typeOf(row) + (row.nullable ? ' | null' : '')
      const json = row.type === 'jsonb' && (row.nullable ? 'NullableJson' : 'Json')
      return `    ${row.column}: ${row.has_default ? `Generated<${type}>` : json || type}`
    })
    return `  ${table}: {\n${lines.join('\n')}\n  }`
  })
  return [
    '// Generated from the migrated database by `npm run tables`. Do not edit.',
    "import type { ColumnType } from 'kysely'",
    '',
    'type Generated<T> = ColumnType<T, T | undefined, T>',
    '/** Read as parsed, written as JSON text. */',
    'type Json = ColumnType<unknown, string, string>',
    'type NullableJson = ColumnType<unknown, string | null | undefined, string | null>',
    '',
    `export interface Tables {\n${body.join('\n')}\n}`,
    '',
  ].join('\n')
}
