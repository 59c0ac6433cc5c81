import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { seedDemonstration } from '#demonstration/seed-demonstration.server.ts'
import { nowhere, worldBytes, worldDatabase, worldFolder, worldNoteFile, worldRows, type World } from '#demonstration/world-files.server.ts'
import { tablesInOrder } from '#demonstration/world-rows.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import { openEmbedded, type Database } from '#platform/database.server.ts'
import type { House } from '#platform/house.server.ts'
import { settingsFrom } from '#platform/settings.server.ts'
import { closeHouse, jobHandlers, openHouse } from '../src/house.server.ts'

/** How many applied in two years, besides those whose story is told. */
const others = 300

/** Takes every file of the store over, the bytes of equal ones once. */
function takeFiles(store: string): World['files'] {
  const shelves = readdirSync(store).filter((name) => /^[0-9a-f]{2}$/.test(name))
  mkdirSync(worldBytes(''), { recursive: true })
  return shelves.flatMap((shelf) => readdirSync(join(store, shelf)).map((key) => {
    const bytes = readFileSync(join(store, shelf, key))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (!existsSync(worldBytes(sha256))) writeFileSync(worldBytes(sha256), bytes)
    return [key, sha256] as const
  }))
}

async function takeRows(database: Database): Promise<void> {
  const lines: string[] = []
  for (const table of await tablesInOrder(database)) {
    const { rows } = await database.statement(`select to_jsonb(t) as row from ${table} t`)
    if (rows.length > 0) lines.push(JSON.stringify({ table, rows: rows.map(({ row }) => row) }))
  }
  writeFileSync(worldRows, gzipSync(`${lines.join('\n')}\n`))
}

/** What nobody needs in a world that begins: jobs that are done, and a clock, which the first start sets. */
async function makeReady({ database }: House): Promise<void> {
  await database.statement('delete from pgboss.job')
  await database.statement('delete from legal_clock')
  await database.statement('vacuum full analyze')
  for (let time = 0; time < 2; time += 1) await database.statement('checkpoint')
}

/** Lives through the demonstration's two years, and keeps what is there then: the database, its rows, and the files. */
export async function writeWorld(): Promise<void> {
  rmSync(worldFolder, { recursive: true, force: true })
  const folder = mkdtempSync(join(tmpdir(), 'alongside-world-'))
  // A log that is used up is thrown away and not kept for the next turn: it would be most of what is kept.
  const database = await openEmbedded(undefined, undefined, ['wal_recycle=off', 'min_wal_size=32MB', 'max_wal_size=32MB'])
  const settings = settingsFrom({
    LOG_LEVEL: 'silent', SECRET_KEY: 'only for making the demonstration, never used', DEMONSTRATION: 'on', SITE_ADDRESS: nowhere, DATA_FOLDER: folder,
  })
  const house = await openHouse(settings, { database, quiet: true })
  try {
    await seedDemonstration(house, jobHandlers(house), others)
    const world: World = { day: legalDay(house.clock, house.timeZone), files: takeFiles(join(folder, 'files')) }
    await takeRows(database)
    await makeReady(house)
    writeFileSync(worldDatabase, Buffer.from(await (await database.dump!()).arrayBuffer()))
    writeFileSync(worldNoteFile, JSON.stringify(world))
  } finally {
    await closeHouse(house)
    rmSync(folder, { recursive: true, force: true })
  }
}
