import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openEmbedded, openPostgres, type Database } from '#platform/database.server.ts'
import type { Place } from '#platform/backup/place.ts'
import type { House } from '#platform/house.server.ts'
import { settingsFrom } from '#platform/settings.server.ts'
import { closeHouse, jobHandlers, openHouse } from '../src/house.server.ts'
import { databaseNamed } from './empty-database.setup.ts'
import { beginning } from './open-test-house.ts'

const server = process.env.TEST_DATABASE_URL
const places: Place[] = []
let count = 0

async function asAdmin(work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await work(admin).finally(() => admin.end())
}

/** Somewhere an installation can keep its data: a folder, and a database of the test server when there is one. Nothing is there yet. */
export async function emptyPlace(): Promise<Place> {
  const dataFolder = join(mkdtempSync(join(tmpdir(), 'alongside-place-')), 'data')
  const name = `alongside_test_${process.pid}_place_${(count += 1)}_${Math.floor(Math.random() * 1e9)}`
  if (server) await asAdmin((admin) => admin.query(`create database ${name}`))
  const place = { dataFolder, ...(server ? { databaseUrl: databaseNamed(server, name) } : {}) }
  places.push(place)
  return place
}

/** Takes every place of this file away again. Call it at the top of a test file. */
export const removePlaces = () => afterAll(async () => {
  for (const { dataFolder, databaseUrl } of places.splice(0)) {
    rmSync(join(dataFolder, '..'), { recursive: true, force: true })
    // Not by force: that may not end the server's own cleaning. What stays is dropped when the next run starts.
    if (databaseUrl) await asAdmin((admin) => admin.query(`drop database if exists ${new URL(databaseUrl).pathname.slice(1)}`)).catch(() => undefined)
  }
})

/** The database of a place as `openHouse` would open it, but that an embedded one begins from the migrated one of this run. */
async function openDatabase({ dataFolder, databaseUrl }: Place): Promise<Database> {
  if (databaseUrl) return openPostgres(databaseUrl, () => undefined)
  mkdirSync(dataFolder, { recursive: true })
  const folder = join(dataFolder, 'database')
  const fresh = !existsSync(join(folder, 'PG_VERSION'))
  return openEmbedded(folder, fresh ? new Blob([readFileSync(inject('emptyDatabase'))]) : undefined)
}

/** A database in which nothing was made yet, not even a table. */
export async function emptyDatabaseAt({ dataFolder, databaseUrl }: Place): Promise<Database> {
  mkdirSync(dataFolder, { recursive: true })
  return databaseUrl ? openPostgres(databaseUrl, () => undefined) : openEmbedded(join(dataFolder, 'database'))
}

export interface OwnHouse {
  readonly house: House
  readonly place: Place
  /** Lets the clock go on. */
  set(instant: string): void
  drain(): Promise<void>
  close(): Promise<void>
}

/** A house of its own at a place, with a clock that stands still and mail that goes nowhere. */
export async function openAt(place: Place, at: string = beginning): Promise<OwnHouse> {
  let now = new Date(at)
  const settings = settingsFrom({
    LOG_LEVEL: 'silent', SECRET_KEY: 'a key for tests, which everyone may know', SITE_ADDRESS: 'http://localhost:3000', DEMONSTRATION: 'on', DATA_FOLDER: place.dataFolder,
  })
  const house = await openHouse(settings, {
    database: await openDatabase(place), clock: { daysAhead: 0, now: () => now }, carrier: { carry: async () => undefined }, quiet: true,
  })
  return {
    house, place, set: (instant) => void (now = new Date(instant)), drain: () => house.jobs.drain(jobHandlers(house)), close: () => closeHouse(house),
  }
}
