/** A house is backed up and comes back in an empty place: on the engine of this test run. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBackup, type MadeBackup } from '#platform/backup/make-backup.server.ts'
import { thisProgram } from '#platform/backup/moment.server.ts'
import type { Place } from '#platform/backup/place.ts'
import { restoreBackup } from '#platform/backup/restore-backup.server.ts'
import { giveBackups } from '#platform/backup/running-server.server.ts'
import { sweepFiles } from '#platform/file-sweep.server.ts'
import { emptyPlace, openAt, removePlaces, type OwnHouse } from '#tests/own-house.ts'
import { session } from '#tests/people/signing-in.ts'
import { browser } from '../routes/browser.ts'
import { openPages } from '../routes/pages.ts'
import { livesAFew } from '../upgrade/lives.ts'
import { filesIn, shapeOf, tablesOf, thingsIn } from '../upgrade/whole-state.ts'

removePlaces()
const passphrase = 'seven slow rivers in June'
const folder = mkdtempSync(join(tmpdir(), 'alongside-backups-'))
afterAll(() => rmSync(folder, { recursive: true }))

const said: string[] = []
let count = 0
/** Little work for the passphrase: how much it is in earnest is the library's own affair. */
const backUp = (place: Place, to = join(folder, `${(count += 1)}.age`)): Promise<MadeBackup> =>
  makeBackup({ place, program: thisProgram(), to, passphrase, now: () => new Date('2026-03-11T03:00:00Z'), env: process.env, say: (line) => said.push(line), effort: 10 })
const restore = (place: Place, from: string, replace = false) =>
  restoreBackup({ place, program: thisProgram(), from, passphrase, replace, env: process.env, say: () => undefined })

let lived: OwnHouse
let made: MadeBackup
let before: { tables: Record<string, string>; shape: string[]; files: Record<string, string> }
let secret: string

/** Backed up while the house is open, as it is when people work in it. */
beforeAll(async () => {
  lived = await openAt(await emptyPlace())
  await livesAFew(lived.house, lived.drain)
  const { person_id: personId } = await lived.house.database.query.selectFrom('accounts').select('person_id').where('email', '=', 'ana@example.org').executeTakeFirstOrThrow()
  secret = await session(lived.house, { personId })
  const stop = await giveBackups(lived.house)
  before = { tables: await tablesOf(lived.house), shape: await shapeOf(lived.house), files: filesIn(lived.place.dataFolder) }
  made = await backUp(lived.place)
  await stop()
}, 120_000)
afterAll(() => lived.close())

describe('PLAT-10 A backup of a house in which people work', { timeout: 120_000 }, () => {
  test('comes back in an empty place: every row, every rule and right, every file, and the jobs that waited', async () => {
    const place = await emptyPlace()
    const { rows, contents } = await restore(place, made.file)
    expect(contents.lost).toEqual([])
    expect(rows).toBeGreaterThan(300)
    expect(filesIn(place.dataFolder)).toEqual(before.files)
    const back = await openAt(place)
    const [tables, shape] = [await tablesOf(back.house), await shapeOf(back.house)]
    expect({ ...tables, ...ownRowsOfJobs }).toEqual({ ...before.tables, ...ownRowsOfJobs })
    expect(shape).toEqual(before.shape)
    expect(Object.keys(before.files).length).toBeGreaterThan(20)
    expect(before.tables['pgboss.job']).not.toMatch(/^0 /)
    await back.close()
  })

  test('is a house that people walk into where they were, still signed in, and whose letters still leave', async () => {
    const place = await emptyPlace()
    await restore(place, made.file)
    const back = await openAt(place)
    const ask = browser(back.house, await openPages())
    const ana = { kind: 'applicant', personId: '', email: '', session: { secret, id: '' } } as const
    const { location } = await ask(ana, { address: '/apply' })
    const page = await ask(ana, { address: location })
    expect([location, page.status]).toEqual([expect.stringMatching(/^\/apply/), 200])
    expect(page.body.includes('Su solicitud está aprobada')).toBe(true)
    const photo = page.body.match(/src="(\/apply\/[^"]+preview=1)"/)![1]!
    expect((await ask(ana, { address: photo })).status).toBe(200)
    const waiting = () => back.house.database.query.selectFrom('messages').select('id').where('state', '=', 'waiting').execute()
    expect((await waiting()).length).toBeGreaterThan(0)
    await back.drain()
    expect(await waiting()).toEqual([])
    await back.close()
  })

  test('tells what it is without its passphrase telling anything: nothing in it can be read', () => {
    const bytes = readFileSync(made.file)
    expect(bytes.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n')
    for (const word of ['ana@example.org', 'manifest.json', 'CREATE TABLE', 'JFIF', lived.house.settings.secretKey!]) expect(bytes.includes(word)).toBe(false)
    expect(statSync(made.file).mode & 0o077).toBe(0)
    expect(made.manifest).toMatchObject({ version: thisProgram().version, engine: lived.house.database.engine, at: '2026-03-11T03:00:00.000Z' })
  })

  test('is noted for the operators’ page, the last twenty', async () => {
    const notes = () => JSON.parse(readFileSync(join(lived.place.dataFolder, 'backups.json'), 'utf8')) as { at: string; file: string; size: number }[]
    expect(notes()).toEqual([{ at: '2026-03-11T03:00:00.000Z', file: made.file, size: statSync(made.file).size }])
    writeFileSync(join(lived.place.dataFolder, 'backups.json'), JSON.stringify(Array.from({ length: 20 }, (_, i) => ({ at: `${i}`, file: `${i}`, size: i }))))
    const stop = await giveBackups(lived.house)
    const { file } = await backUp(lived.place)
    await stop()
    expect(notes().map((one) => one.file)).toEqual([...Array.from({ length: 19 }, (_, i) => `${i + 1}`), file])
  })

  test('made twice at once under one name is one whole backup, and not two that were written into one another', async () => {
    const [stop, to] = [await giveBackups(lived.house), join(folder, 'twice.age')]
    const both = await Promise.allSettled([backUp(lived.place, to), backUp(lived.place, to)])
    await stop()
    expect(both.map((one) => (one.status === 'rejected' ? String(one.reason) : 'made'))).toEqual(['made', 'made'])
    expect((await restore(await emptyPlace(), to)).contents.lost).toEqual([])
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('is not broken by files that are removed meanwhile, and says of others that they are lost', async () => {
    const world = await openAt(await emptyPlace())
    await livesAFew(world.house, world.drain)
    const [removed, lost] = await world.house.database.query.selectFrom('files').select('id').orderBy('id').limit(2).execute()
    const stop = await giveBackups(world.house)
    let swept = false
    said.length = 0
    const program = thisProgram()
    const { contents } = await makeBackup({
      place: world.place, passphrase, to: join(folder, 'swept.age'), env: process.env, say: (line) => said.push(line), effort: 10,
      // Asked for when the database has been read and no file has.
      now: () => new Date('2026-03-11T03:00:00Z'), program,
      beforeFiles: async () => {
        swept = true
        await world.house.database.query.updateTable('files').set({ removed_at: new Date('2026-03-11T03:00:00Z') }).where('id', '=', removed!.id).execute()
        await sweepFiles(world.house)
        await world.house.files.remove(lost!.id)
      },
    })
    expect(swept).toBe(true)
    expect(contents.removedMeanwhile).toEqual([removed!.id, `${removed!.id}-1`])
    expect(contents.lost).toEqual([lost!.id])
    expect(said.join('\n')).toMatch(/2 files were removed by their owners[^]*WARNING: 1 files have a row/)
    await stop()
    await world.close()
    const place = await emptyPlace()
    await restore(place, join(folder, 'swept.age'))
    expect(Object.keys(filesIn(place.dataFolder)).length).toBe(Object.keys(filesIn(world.place.dataFolder)).length)
  })

  test('leaves nothing when it cannot be written, and never writes over another', async () => {
    await expect(backUp(lived.place, made.file)).rejects.toThrow('is there already')
    const here = thingsIn(folder)
    const stop = await giveBackups(lived.house)
    const older = { ...thisProgram(), migrations: thisProgram().migrations.slice(0, 3) }
    await expect(makeBackup({ place: lived.place, program: older, to: join(folder, 'older.age'), passphrase, now: () => new Date(), env: process.env, say: () => undefined }))
      .rejects.toThrow(/newer version of Alongside: 0004_/)
    await stop()
    expect(thingsIn(folder)).toEqual(here)
  })
})

/** What the job queue writes about itself when a house opens: when it was last looked after, by which process. */
const ownRowsOfJobs = { 'pgboss.version': '', 'pgboss.queue': '' }
