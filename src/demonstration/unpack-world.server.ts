import { copyFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Clock } from '#platform/clock.server.ts'
import type { Database } from '#platform/database.server.ts'
import { dayAt, daysBetween } from '#platform/dates.ts'
import { pathIn } from '#platform/file-store.server.ts'
import type { Settings } from '#platform/settings.server.ts'
import { nowhere, worldBytes, worldOfBuild, type World } from './world-files.server.ts'
import { rowsOfBuild, writeTables } from './world-rows.server.ts'

/** What an installation gives to the world that is unpacked in it. */
interface Place {
  readonly settings: Settings
  readonly database: Database
  readonly clock: Clock
  /** Where files lie. */
  readonly folder: string
  readonly timeZone: string
}

/** So many files are copied at the same time. */
const atOnce = 32

/** The specimens, each under its own key. Nobody waits until they are safe from a loss of power: they are in the build, too. */
async function copyFiles(folder: string, world: World): Promise<void> {
  const copy = async ([key, sha256]: World['files'][number]) => {
    const path = pathIn(folder, key)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await copyFile(worldBytes(sha256), path)
  }
  for (let done = 0; done < world.files.length; done += atOnce) await Promise.all(world.files.slice(done, done + atOnce).map(copy))
}

/** Letters lead to where the world is served now, and its today is the day on which it was made. */
async function settle(db: Transaction<Tables>, { settings, clock, timeZone }: Place, world: World): Promise<void> {
  const here = (column: string) => sql`replace(${sql.ref(column)}, ${nowhere}, ${settings.siteAddress})`
  for (const table of ['messages', 'demonstration_mail']) {
    await sql`update ${sql.table(table)} set text_body = ${here('text_body')}, html_body = ${here('html_body')}
      where text_body like ${`%${nowhere}%`} or html_body like ${`%${nowhere}%`}`.execute(db)
  }
  await db.deleteFrom('legal_clock').execute()
  await db.insertInto('legal_clock').values({ days_ahead: daysBetween(dayAt(clock.now(), timeZone), world.day) }).execute()
}

/**
 * Unpacks the world that was lived through when the product was built: once, into an installation in which nobody is. The embedded
 * database began with its data (a world without a clock waits to be settled); a server gets its rows.
 */
export async function unpackWorld(place: Place): Promise<void> {
  const { database, settings } = place
  const world = settings.demonstration ? worldOfBuild() : undefined
  if (!world) return
  const isUnsettled = (await database.query.selectFrom('legal_clock').select('days_ahead').executeTakeFirst()) === undefined
  const isEmpty = (await database.query.selectFrom('people').select('id').limit(1).executeTakeFirst()) === undefined
  if (!isUnsettled && !(isEmpty && database.engine === 'postgresql')) return
  await copyFiles(place.folder, world)
  await database.query.transaction().execute(async (db) => {
    if (isEmpty) {
      await db.insertInto('jurisdictions').values({ id: settings.jurisdiction, time_zone: place.timeZone }).onConflict((conflict) => conflict.doNothing()).execute()
      await writeTables(db, rowsOfBuild())
    }
    await settle(db, place, world)
  })
  await database.statement('analyze')
}
