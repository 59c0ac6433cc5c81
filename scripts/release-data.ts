/**
 * `npm run release-data`: a small world as this version leaves it behind, for the upgrade test of every later one
 * (tests/upgrade). Made once for a release, when its migrations are final; the same each time but for what is random. What is
 * there is never written again: databases out there are as it says.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '#platform/database.server.ts'
import { settingsFrom } from '#platform/settings.server.ts'
import { livesAFew } from '#tests/upgrade/lives.ts'
import { livesOn } from '#tests/upgrade/lives-after-approval.ts'
import { releaseFile, writeRelease } from '#tests/upgrade/release.ts'
import { thisProgram } from '#platform/backup/moment.server.ts'
import { closeHouse, jobHandlers, openHouse } from '../src/house.server.ts'

const { version } = thisProgram()
if (existsSync(releaseFile(version))) {
  console.error(`${releaseFile(version)} is there: ${version} is released. Raise the version in package.json for the next release.`)
  process.exit(1)
}

let at = new Date('2026-03-10T18:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'alongside-release-'))
const settings = settingsFrom({
  LOG_LEVEL: 'silent', SECRET_KEY: 'a key for tests, which everyone may know', DEMONSTRATION: 'on', DATA_FOLDER: folder,
})
const house = await openHouse(settings, {
  database: await openEmbedded(), clock: { daysAhead: 0, now: () => at }, carrier: { carry: async () => undefined }, quiet: true,
})
const drain = () => house.jobs.drain(jobHandlers(house))
const people = await livesOn(house, await livesAFew(house, drain), { drain, set: (instant) => void (at = new Date(instant)) })
const size = await writeRelease(house, people)
await closeHouse(house)
rmSync(folder, { recursive: true })
console.log(`${releaseFile(version)}: ${Math.round(size / 1000)} kB.`)
