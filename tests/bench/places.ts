import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Place } from './served-house.ts'

const nameOf = (place: Place) => new URL(place.databaseUrl!).pathname.slice(1)

async function asAdmin(place: Place, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  if (!place.databaseUrl) return
  const url = new URL(place.databaseUrl)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await work(client).finally(() => client.end())
}

/**
 * Not by force: that would end the server's own cleaning, which only its owner may; without it the server does so itself.
 * The connections of a process that was killed end a moment after it.
 */
const drop = (place: Place) => async (client: pg.Client) => {
  for (let left = 10; ; left -= 1) {
    try {
      return await client.query(`drop database if exists ${nameOf(place)}`)
    } catch (fault) {
      if (left === 0) throw fault
      await pause(500)
    }
  }
}

/** An empty database in place of the one that may be there; nothing to do when it is embedded. */
export const emptyDatabase = (place: Place) => asAdmin(place, async (client) => {
  await drop(place)(client)
  await client.query(`create database ${nameOf(place)}`)
})

/** Somewhere to measure, taken away again whatever happens. @param server where to make a database, none: embedded. */
export async function inPlace<T>(
  server: string | undefined, work: (place: Place) => Promise<T>, name = 'alongside_bench', more: Record<string, string> = {},
): Promise<T> {
  const url = server ? new URL(server) : undefined
  if (url) url.pathname = `/${name}`
  const place: Place = { folder: mkdtempSync(join(tmpdir(), `${name.replaceAll('_', '-')}-`)), more, ...(url ? { databaseUrl: url.href } : {}) }
  try {
    return await work(place)
  } finally {
    rmSync(place.folder, { recursive: true, force: true })
    if (server) await asAdmin(place, drop(place))
  }
}

/** What the database says it is. */
export async function versionOf(place: Place): Promise<string> {
  let version = 'embedded (PGlite)'
  await asAdmin(place, async (client) => {
    version = `PostgreSQL ${(await client.query<{ server_version: string }>('show server_version')).rows[0]!.server_version}`
  })
  return version
}

/** Watches a server for transactions that stay open; none when the database is embedded. */
export async function openTransactionsOf(place: Place): Promise<{ count: () => Promise<number>; close: () => Promise<void> } | undefined> {
  if (!place.databaseUrl) return undefined
  const client = new pg.Client({ connectionString: place.databaseUrl })
  await client.connect()
  const count = async () => (await client.query<{ count: number }>(`
    select count(*)::int as count from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and xact_start < clock_timestamp() - interval '1 second'`)).rows[0]!.count
  return { count, close: () => client.end() }
}
