import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathIn } from '#platform/file-store.server.ts'
import { settingsFrom } from '#platform/settings.server.ts'
import { closeHouse, openHouse } from '../../src/house.server.ts'
import { emptyDatabase, inPlace } from './places.ts'
import { settingsOf, type Place } from './served-house.ts'

/** What a photo of an ID comes to once it was looked at and made smaller: about fifty kilobytes. */
const bytesOfAFile = 52_000

export interface MeasuredBackup {
  readonly applications: number
  readonly rows: number
  readonly files: number
  /** Of the file that the backup is. */
  readonly megabytes: number
  readonly backupSeconds: number
  readonly restoreSeconds: number
}

/** One of our commands, as a technician gives it. @returns what it said, and how long it took. */
async function command(place: Place, script: string, ...more: string[]): Promise<{ said: string; seconds: number }> {
  const start = performance.now()
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...more], {
    env: { PATH: process.env.PATH, ...settingsOf(place), BACKUP_PASSPHRASE: 'three words that nobody knows' }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (part: Buffer) => void (said += part.toString()))
  const [code] = (await once(child, 'exit')) as [number]
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${said}`)
  return { said, seconds: (performance.now() - start) / 1000 }
}

/** Bytes for every file that the seeded rows speak of: random, so that nothing about them can be pressed together, and of the hash that the rows name. */
async function writeBytes(place: Place): Promise<number> {
  const house = await openHouse(settingsFrom(settingsOf(place)), { quiet: true })
  try {
    const bytes = randomBytes(bytesOfAFile)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const { rows } = await house.database.statement(
      `update files set bytes = ${bytesOfAFile}, sha256 = '${hash}', previews = 0 where removed_at is null returning id`)
    for (const { id } of rows as { id: string }[]) {
      const path = pathIn(join(place.folder, 'files'), id)
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      writeFileSync(path, bytes)
    }
    return rows.length
  } finally {
    await closeHouse(house)
  }
}

/** Many applications with their files, backed up, and brought back in an empty place. @param server none: embedded. */
export const measureBackup = (server: string | undefined, applications: number): Promise<MeasuredBackup> =>
  inPlace(server, async (place) => {
    await emptyDatabase(place)
    await command(place, 'seed', '--applications', String(applications))
    const files = await writeBytes(place)
    const file = join(place.folder, 'kept.age')
    const { seconds: backupSeconds } = await command(place, 'backup', '--to', file)
    return inPlace(server, async (other) => {
      await emptyDatabase(other)
      const { said, seconds } = await command(other, 'restore', '--from', file)
      const rows = Number(/(\d+) rows/.exec(said)?.[1])
      if (/WARNING/.test(said)) throw new Error(said)
      return { applications, rows, files, megabytes: statSync(file).size / 1e6, backupSeconds, restoreSeconds: seconds }
    }, 'alongside_bench_restored')
  }, 'alongside_bench_backup')
