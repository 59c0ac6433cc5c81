import type { ChildProcess } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { restoreLock } from '../restore-lock.server.ts'
import type { Manifest } from './manifest.ts'
import { ended, findTools, listen, reach, start, type PostgresTools } from './postgres-tools.server.ts'

/** A server's database that nobody else is in. */
export interface EmptiedServer {
  readonly version: string
  readonly isEmpty: boolean
  /** All of the dump or nothing, in one transaction, which ends well only if every table has as many rows as it had. */
  takeIn(dump: string, manifest: Manifest): Promise<void>
}

/** Everything of `public` that belongs to no extension, and the jobs. */
const takeAway = `
drop schema if exists pgboss cascade;
do $$ declare one text; begin
  for one in select c.oid::regclass::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'a', 'i')) loop
    if to_regclass(one) is not null then
      execute format('drop %s if exists %s cascade', (select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end
        from pg_class where oid = one::regclass), one);
    end if;
  end loop;
  for one in select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
    if to_regprocedure(one) is not null then execute format('drop routine %s cascade', one); end if;
  end loop;
  for one in select t.oid::regtype::text from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('d', 'e')
      and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e') loop
    execute format('drop type if exists %s cascade', one);
  end loop;
end $$;`

/** The database roles belong to the whole server and are in no dump: the same words as in the first migration. */
const roles = ['alongside_request', 'alongside_sign_in', 'alongside_jobs']
const beforehand = ({ extensions }: Manifest) => [
  ...roles.map((role) => `do $$ begin create role ${role} nologin; exception when duplicate_object then null; end $$;`),
  `grant ${roles.join(', ')} to current_user;`,
  ...extensions.map((name) => `create extension if not exists ${name} with schema public;`),
  // A setting of an extension can be named by a function only once its library is loaded, which a first call does.
  ...(extensions.includes('pg_trgm') ? ["select similarity('', '') \\g /dev/null"] : []),
].join('\n')

/** Refuses, inside the transaction, to end with another number of rows than the backup told. */
const compare = ({ rows }: Manifest) => `do $$ begin\n${Object.entries(rows).map(([name, many]) => {
  const quoted = name.split('.').map((part) => `"${part}"`).join('.')
  return `if (select count(*) from ${quoted}) <> ${many} then raise exception 'rows' using errcode = 'AL001'; end if;`
}).join('\n')}\nend $$;`

/** The schema `public` is there already, and belongs to whoever owns the database. */
const isThere = (line: string) => / (SCHEMA - public|COMMENT - SCHEMA public) /.test(`${line} `)

async function contentsOf(tools: PostgresTools, dump: string): Promise<string> {
  const child = start(tools.restore, ['--list', dump], { PATH: process.env.PATH })
  let list = ''
  child.stdout!.setEncoding('utf8').on('data', (text: string) => void (list += text))
  if (!(await ended(child))) throw new Error('The database of this backup cannot be read by pg_restore. Nothing was restored.')
  return list.split('\n').filter((line) => !isThere(line)).join('\n')
}

/** Sends what pg_restore writes on to psql. One that has ended takes nothing more; why it ended, it has said. */
const pass = (from: ChildProcess, to: ChildProcess): Promise<void> =>
  pipeline(from.stdout!, to.stdin!, { end: false }).catch(() => undefined)

/** psql says only the code of what went wrong: its own words may quote a row. */
const failed = (said: string) => {
  const code = said.match(/ERROR:\s+([0-9A-Z]{5})/)?.[1]
  if (code === 'AL001') return new Error('The rows that arrived are not as many as the backup told. Everything was taken back: the database is as it was.')
  if (code === '53100') return new Error('The database server has no room left on its disk. Everything was taken back: the database is as it was.')
  return new Error(`The database could not be restored${code ? ` (SQL state ${code})` : ''}. Everything was taken back: the database is as it was.`)
}

async function restoreInto(databaseUrl: string, tools: PostgresTools, dump: string, manifest: Manifest, env: NodeJS.ProcessEnv): Promise<void> {
  const { address, env: own } = reach(databaseUrl, env)
  await writeFile(`${dump}.list`, await contentsOf(tools, dump), { mode: 0o600 })
  const psql = start(tools.psql, ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-v', 'VERBOSITY=sqlstate', '-f', '-', `--dbname=${address}`], own)
  const [said, restore] = [listen(psql), start(tools.restore, ['--no-owner', `--use-list=${dump}.list`, '--file=-', dump], own)]
  const restoreSaid = listen(restore)
  psql.stdin!.on('error', () => undefined)
  psql.stdout!.resume()
  try {
    psql.stdin!.write(`begin;\nset client_min_messages = error;\n${takeAway}\n${beforehand(manifest)}\n`)
    await pass(restore, psql)
    // Without this word at the end psql closes, and the server takes everything back.
    if (await ended(restore)) psql.stdin!.write(`\n${compare(manifest)}\ncommit;\n`)
    psql.stdin!.end()
    if (!(await ended(psql)) || restore.exitCode !== 0) throw failed(said() || restoreSaid())
  } finally {
    restore.kill()
    psql.kill()
  }
}

const others = `select count(*)::int as others from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
const things = `select count(*)::int as things from pg_class c where c.relnamespace in (select oid from pg_namespace where nspname in ('public', 'pgboss'))
  and c.relkind in ('r', 'p', 'v', 'm') and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`
const ours = "select to_regclass('public.kysely_migration') is not null as ours"

/** @throws {Error} in plain words when somebody else is in it, or it holds what is not ours. */
async function checkAlone(client: pg.Client): Promise<boolean> {
  const { rows: [{ free }] } = await client.query(`select pg_try_advisory_lock(${restoreLock}) as free`)
  if (!free) throw new Error('Another restore is under way in this database, or a server is starting on it.')
  const { rows: [{ others: many }] } = await client.query(others)
  if (many > 0) throw new Error(`The database is in use by ${many} other connection${many === 1 ? '' : 's'}. Stop the server (and whatever else is connected), then restore again.`)
  const [{ rows: [{ things: all }] }, { rows: [{ ours: known }] }] = [await client.query(things), await client.query(ours)]
  if (all > 0 && !known) throw new Error('This database holds tables that are not Alongside’s. Set DATABASE_URL to an empty database.')
  return all === 0
}

/** Takes a server's database for this restore alone, and gives it back at the end. */
export async function withServerAlone<T>(databaseUrl: string, env: NodeJS.ProcessEnv, work: (server: EmptiedServer) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, application_name: 'alongside restore' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const isEmpty = await checkAlone(client)
    const { rows: [{ server_version: version }] } = await client.query('show server_version')
    const tools = findTools(version, env)
    return await work({ version, isEmpty, takeIn: (dump, manifest) => restoreInto(databaseUrl, tools, dump, manifest, env) })
  } finally {
    await client.end().catch(() => undefined)
  }
}
