/** Data of every earlier release, brought to the newest shape and walked through: on the engine of this test run. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '#platform/migrations.server.ts'
import { emptyDatabaseAt, emptyPlace, openAt, removePlaces, type OwnHouse } from '#tests/own-house.ts'
import { session } from '#tests/people/signing-in.ts'
import { complaintsAboutMoney } from '#tests/torture/check-money.ts'
import { browser, type Ask } from '../routes/browser.ts'
import { openPages } from '../routes/pages.ts'
import { crawl } from '../upgrade/crawl.ts'
import { housekeep } from '../../src/housekeeping.server.ts'
import { loadFiles, loadRelease, readRelease, refuseEdited, type Release } from '../upgrade/release.ts'
import { filesIn } from '../upgrade/whole-state.ts'

removePlaces()
const versions = readdirSync('tests/upgrade/releases').map((name) => name.replace('.json.gz', ''))

/** The migrations of a release, and none of later. */
function migrationsOfThen({ migrations }: Release): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-then-'))
  for (const { name } of migrations) cpSync(join('database/migrations', name), join(folder, name))
  return folder
}

/** A place as the release left it, which the newest program then opens. */
async function upgraded(release: Release): Promise<OwnHouse> {
  const place = await emptyPlace()
  const [database, folder] = [await emptyDatabaseAt(place), migrationsOfThen(release)]
  await migrate(database, folder)
  await loadRelease(database, release)
  await database.close()
  await loadFiles(release, place.dataFolder)
  rmSync(folder, { recursive: true })
  return openAt(place, release.at)
}

test('there is data of at least one release', () => expect(versions.length).toBeGreaterThan(0))

describe.each(versions)('PLAT-10 Data of release %s', { timeout: 120_000 }, (version) => {
  const release = readRelease(version)
  let world: OwnHouse
  let ask: Ask
  const walk = async (email: string, starts: readonly string[]) => {
    const { person_id: personId } = await world.house.database.query.selectFrom('accounts').select('person_id').where('email', '=', email).executeTakeFirstOrThrow()
    const secret = await session(world.house, { personId })
    return crawl(ask, { kind: 'applicant', personId, email, session: { secret, id: '' } }, starts)
  }

  beforeAll(async () => {
    refuseEdited(release)
    world = await upgraded(release)
    ask = browser(world.house, await openPages())
  }, 120_000)
  afterAll(() => world?.close())

  test('has every migration as it carried it out', () => expect(() => refuseEdited(release)).not.toThrow())

  test('has every row it had, and every file', async () => {
    for (const [table, rows] of Object.entries(release.tables)) {
      const { rows: [{ many }] } = await world.house.database.statement(`select count(*)::int as many from "${table}"`)
      expect(many, table).toBeGreaterThanOrEqual(rows.length)
    }
    expect(Object.keys(filesIn(world.place.dataFolder)).length).toBe(Object.keys(release.files).length)
  })

  test('opens to the people in it: every page that they can go to answers', async () => {
    const all: string[] = []
    for (const email of release.applicants) {
      const { seen, complaints } = await walk(email, ['/', '/apply', '/account'])
      expect(complaints, email).toEqual([])
      expect(seen.length).toBeGreaterThan(5)
      all.push(...seen)
    }
    // A certificate that anyone can check, and an exam that goes on where it was.
    for (const place of [/^\/verify\/[A-Z0-9-]{9,}/, /^\/assessment\/[^/]+\//]) expect(all.some((address) => place.test(address)), String(place)).toBe(true)
  })

  test('opens to those who work there', async () => {
    const seen = new Set<string>()
    for (const email of release.staff) {
      const walked = await walk(email, ['/'])
      expect(walked.complaints, email).toEqual([])
      walked.seen.forEach((one) => seen.add(one))
    }
    expect([...seen].some((address) => /^\/review\/[A-Z0-9-]{9,}/.test(address))).toBe(true)
  })

  test('has its money right, and its letters leave', async () => {
    expect(await complaintsAboutMoney(world.house, [])).toEqual([])
    const waiting = () => world.house.database.query.selectFrom('messages').select('id').where('state', '=', 'waiting').execute()
    expect((await waiting()).length).toBeGreaterThan(0)
    // The jobs of then are not carried over: housekeeping gives letters that nobody carries a new one, after an hour.
    world.set(new Date(new Date(release.at).getTime() + 2 * 60 * 60_000).toISOString())
    await housekeep(world.house)
    await world.drain()
    expect(await waiting()).toEqual([])
  })
})

describe('PLAT-10 A migration that databases out there have carried out', () => {
  const then = [{ name: '0001_people.sql', sha256: 'a' }, { name: '0004_agreements.sql', sha256: 'b' }]
  const told = (now: typeof then) => () => refuseEdited({ version: '0.1.0', migrations: then }, now)
  test('may be followed by others', () => expect(told([...then, { name: '0005_fees.sql', sha256: 'c' }])).not.toThrow())
  test('may not be changed', () => expect(told([then[0]!, { ...then[1]!, sha256: 'c' }])).toThrow('0004_agreements.sql was changed after release 0.1.0'))
  test('may not be taken away', () => expect(told([then[0]!])).toThrow('0004_agreements.sql is gone after release 0.1.0'))
})
