import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** PostgreSQL's own programs, which a backup of a server is made and restored with. */
export interface PostgresTools {
  readonly dump: string
  readonly restore: string
  readonly psql: string
}

const debian = '/usr/lib/postgresql'
const versionsOfDebian = () =>
  existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin')) : []

const majorOf = (program: string) => Number(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.match(/\) (\d+)/)?.[1] ?? 0)

/**
 * In PG_BIN, else where Debian puts them, else on the path: the first that are as new as the server. Older ones refuse it.
 * @throws {Error} in plain words when there are none.
 */
export function findTools(server: string, env: NodeJS.ProcessEnv): PostgresTools {
  const wanted = parseInt(server, 10)
  const folders = env.PG_BIN ? [env.PG_BIN] : [...versionsOfDebian(), '']
  const folder = folders.find((one) => majorOf(join(one, 'pg_dump')) >= wanted)
  if (folder === undefined) {
    throw new Error(`pg_dump of PostgreSQL ${wanted} or newer was not found. Install it (Debian: postgresql-client), or set PG_BIN to its folder.`)
  }
  return { dump: join(folder, 'pg_dump'), restore: join(folder, 'pg_restore'), psql: join(folder, 'psql') }
}

/** How PostgreSQL's programs reach the database. The password goes where other people of this machine cannot read it. */
export function reach(databaseUrl: string, env: NodeJS.ProcessEnv): { readonly address: string; readonly env: NodeJS.ProcessEnv } {
  const url = new URL(databaseUrl)
  const password = decodeURIComponent(url.password)
  url.password = ''
  const { PATH, HOME, LANG } = env
  return { address: url.href, env: { PATH, HOME, LANG, ...(password ? { PGPASSWORD: password } : {}), PGCONNECT_TIMEOUT: '10' } }
}

/** What a program says when it fails: its last lines, kept short. */
export function listen(child: ChildProcess): () => string {
  let said = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => void (said = (said + text).slice(-2000)))
  return () => said.trim()
}

/** Waits for a program's end. @returns whether it ended well. */
export async function ended(child: ChildProcess): Promise<boolean> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return child.exitCode === 0
}

export const start = (program: string, words: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(program, words, { env, stdio: ['pipe', 'pipe', 'pipe'] })
