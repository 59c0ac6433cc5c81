import { writeFileSync } from 'node:fs'
import { closeHouse, openHouse, snapshotFile } from '../src/house.server.ts'
import { openEmbedded } from '#platform/database.server.ts'
import { settingsFrom } from '#platform/settings.server.ts'

/** Writes a migrated, empty database as one file: a first start loads it instead of making it anew. */
export async function writeSnapshot(): Promise<void> {
  const database = await openEmbedded()
  const settings = settingsFrom({ LOG_LEVEL: 'silent', SECRET_KEY: 'only for making the empty database, never used' })
  const house = await openHouse(settings, { database, quiet: true })
  writeFileSync(snapshotFile, Buffer.from(await (await database.dump!()).arrayBuffer()))
  await closeHouse(house)
}
