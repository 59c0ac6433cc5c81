import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hash } from 'node:crypto'
import type { House } from '#platform/house.server.ts'

const tables = `
  select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') and not c.relispartition order by 1`

/** Every row of every table, as one hash a table: two databases are the same when these are. */
export async function tablesOf({ database }: House): Promise<Record<string, string>> {
  const { rows } = await database.statement(tables)
  const hashes: Record<string, string> = {}
  for (const { name, quoted } of rows) {
    const all = await database.statement(`select t::text as row from ${quoted} t`)
    const words = all.rows.map(({ row }) => row as string).sort()
    hashes[name] = `${words.length} ${hash('sha256', words.join('\n'))}`
  }
  return hashes
}

/** What a database is made of besides rows: columns, rules, rights, functions, triggers, comments. */
export async function shapeOf({ database }: House): Promise<string[]> {
  const { rows } = await database.statement(`
    select 'column ' || attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod) || attnotnull as line from pg_attribute a
      join pg_class c on c.oid = attrelid where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and attnum > 0 and not attisdropped
    union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
    union all select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || array_to_string(roles, ',') || coalesce(qual, '') || coalesce(with_check, '') from pg_policies where schemaname = 'public'
    union all select 'function ' || p.oid::regprocedure || md5(prosrc) || prosecdef || coalesce(array_to_string(proconfig, ','), '') from pg_proc p where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select 'trigger ' || tgrelid::regclass || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal and tgrelid::regclass::text not like 'pgboss%'
    union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
    union all select 'comment ' || c.oid::regclass || ' ' || obj_description(c.oid, 'pg_class') from pg_class c where c.relnamespace = 'public'::regnamespace and obj_description(c.oid, 'pg_class') is not null
    union all select 'right ' || table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants where table_schema in ('public', 'pgboss') and grantee like 'alongside_%'
    union all select 'row rights ' || relname || ' ' || relrowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by 1`)
  return rows.map(({ line }) => line as string)
}

/** Every file that somebody added, by its hash. */
export function filesIn(dataFolder: string): Record<string, string> {
  const folder = join(dataFolder, 'files')
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  return Object.fromEntries(names.filter((name) => statSync(join(folder, name)).isFile()).sort()
    .map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]))
}

/** What lies in a data folder besides the embedded database's own files. */
export const thingsIn = (dataFolder: string): string[] => (existsSync(dataFolder) ? readdirSync(dataFolder).sort() : [])
