/** What a restore refuses, and that whatever was there before is there afterwards. */
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeArchive } from '#platform/backup/archive.server.ts'
import { makeBackup, type MadeBackup } from '#platform/backup/make-backup.server.ts'
import { thisProgram } from '#platform/backup/moment.server.ts'
import type { Place } from '#platform/backup/place.ts'
import { restoreBackup, type RestoreWish } from '#platform/backup/restore-backup.server.ts'
import { giveBackups } from '#platform/backup/running-server.server.ts'
import { refuseUnfinishedRestore } from '#platform/restore-lock.server.ts'
import { lockFolder } from '#platform/process-lock.server.ts'
import { emptyPlace, openAt, removePlaces } from '#tests/own-house.ts'
import { livesAFew } from '../upgrade/lives.ts'
import { filesIn, tablesOf, thingsIn } from '../upgrade/whole-state.ts'

removePlaces()
const passphrase = 'seven slow rivers in June'
const folder = mkdtempSync(join(tmpdir(), 'alongside-refusals-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made: MadeBackup
let files: Record<string, string>
let inhabited: Place
const program = thisProgram()

beforeAll(async () => {
  const lived = await openAt(await emptyPlace())
  await livesAFew(lived.house, lived.drain)
  const stop = await giveBackups(lived.house)
  made = await makeBackup({
    place: lived.place, program, to: join(folder, 'made.age'), passphrase, now: () => new Date('2026-03-11T03:00:00Z'), env: process.env, say: () => undefined, effort: 10,
  })
  await stop()
  await lived.house.database.query.updateTable('people').set({ phone: 'since the backup' }).execute()
  await lived.close()
  inhabited = lived.place
  files = filesIn(lived.place.dataFolder)
}, 120_000)

const restore = (place: Place, changed: Partial<RestoreWish> = {}) =>
  restoreBackup({ place, program, from: made.file, passphrase, replace: false, env: process.env, say: () => undefined, ...changed })

/** Nothing of a restore is in a place in which nothing was before. */
async function stillEmpty({ dataFolder, databaseUrl }: Place): Promise<void> {
  expect(filesIn(dataFolder)).toEqual({})
  for (const thing of thingsIn(dataFolder)) expect(['files', 'database']).toContain(thing)
  if (!databaseUrl) return expect(thingsIn(join(dataFolder, 'database'))).toEqual([])
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query("select relname from pg_class where relnamespace in (select oid from pg_namespace where nspname in ('public', 'pgboss')) and relkind = 'r'")
  await client.end()
  expect(rows).toEqual([])
}

/** A copy of the backup with something changed in it. */
function changed(how: (bytes: Buffer) => Buffer): string {
  const file = join(folder, 'changed.age')
  writeFileSync(file, how(readFileSync(made.file)))
  return file
}
const flipped = (at: number) => changed((bytes) => {
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = bytes[place]! ^ 1
  return bytes
})

describe('PLAT-10 A restore into an empty place refuses', { timeout: 120_000 }, () => {
  test('one byte that was changed, wherever it is, before anything can be seen', async () => {
    const place = await emptyPlace()
    const size = readFileSync(made.file).length
    for (const at of [3, 30, 80, 140, 220, 1000, Math.floor(size / 3), Math.floor(size / 2), size - 70_000, -1]) {
      await expect(restore(place, { from: flipped(at) }), `byte ${at}`).rejects.toThrow(/damaged|passphrase does not open/)
      await stillEmpty(place)
    }
  })

  test('a file whose end is missing, also when it ends exactly between two parts', async () => {
    const place = await emptyPlace()
    const header = readFileSync(made.file).indexOf('\n---') + 48
    for (const length of [0, 10, header, header + 16 + 65_552 * 2, 200_000, readFileSync(made.file).length - 1]) {
      await expect(restore(place, { from: changed((bytes) => bytes.subarray(0, length)) }), `${length} bytes`).rejects.toThrow(/damaged|passphrase/)
      await stillEmpty(place)
    }
  })

  test('a wrong passphrase, and what is no backup of ours', async () => {
    const place = await emptyPlace()
    await expect(restore(place, { passphrase: 'seven slow rivers in May' })).rejects.toThrow(/passphrase does not open this backup/)
    await expect(restore(place, { from: join(folder, 'none.age') })).rejects.toThrow('There is no file')
    await expect(restore(place, { from: changed(() => Buffer.from('a letter to the board')) })).rejects.toThrow(/passphrase does not open|damaged/)
    const strange = join(folder, 'strange.age')
    await writeArchive(strange, { passphrase, effort: 10 }, (archive) => archive.addText('photos.txt', 'of a holiday'))
    await expect(restore(place, { from: strange })).rejects.toThrow('no backup of Alongside')
    await stillEmpty(place)
  })

  test('a backup that a newer version made, and one of a schema that is not as it was', async () => {
    const place = await emptyPlace()
    const older = { ...program, migrations: program.migrations.slice(0, -1) }
    await expect(restore(place, { program: older })).rejects.toThrow(/made by a newer version of Alongside.*Install that version/)
    const edited = { ...program, migrations: program.migrations.map((one, i) => (i === 3 ? { ...one, sha256: '0'.repeat(64) } : one)) }
    await expect(restore(place, { program: edited })).rejects.toThrow(/0004_\S+ is not the one this backup was made with/)
    await stillEmpty(place)
  })

  test('a backup of the other kind of database, and says what to do', async () => {
    const manifest = { ...made.manifest, engine: made.manifest.engine === 'embedded' ? 'postgresql' : 'embedded' }
    const other = join(folder, 'other.age')
    await writeArchive(other, { passphrase, effort: 10 }, (archive) => archive.addText('manifest.json', JSON.stringify(manifest)))
    const place = await emptyPlace()
    await expect(restore(place, { from: other })).rejects.toThrow(/(Take DATABASE_URL away|Set DATABASE_URL to an empty database)/)
    await stillEmpty(place)
  })

  test('an archive that holds less than it tells', async () => {
    const less = join(folder, 'less.age')
    await writeArchive(less, { passphrase, effort: 10 }, async (archive) => {
      await archive.addText('manifest.json', JSON.stringify(made.manifest))
      await archive.addText('contents.json', JSON.stringify(made.contents))
    })
    const place = await emptyPlace()
    await expect(restore(place, { from: less })).rejects.toThrow('not whole')
    await stillEmpty(place)
  })

  test('to go on when the disk is full, and leaves no half of it', async () => {
    const place = await emptyPlace()
    let room = 300_000
    const open = ((path: string, options: object) => {
      const file = createWriteStream(path, options)
      return new Writable({
        write: (part: Buffer, _encoding, done) => ((room -= part.length) < 0
          ? done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC', path })) : void file.write(part, () => done())),
        final: (done) => void file.end(done),
        destroy: (fault, done) => {
          file.destroy()
          done(fault)
        },
      })
    }) as unknown as typeof createWriteStream
    await expect(restore(place, { open })).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(room).toBeLessThan(0)
    await stillEmpty(place)
  })

  test('a place in which a server runs', async () => {
    const running = await openAt(await emptyPlace())
    const unlock = running.place.databaseUrl ? () => undefined : lockFolder(running.place.dataFolder)
    await expect(restore(running.place, { replace: true })).rejects.toThrow(/in use by (process \d+|\d+ other connection)/)
    unlock()
    await running.close()
  })
})

describe('PLAT-10 A restore where something is already', { timeout: 120_000 }, () => {
  test('refuses unless it is told to replace it, and when it fails everything is as it was', async () => {
    await expect(restore(inhabited)).rejects.toThrow(/something in .* already.*--replace/)
    await expect(restore(inhabited, { replace: true, from: flipped(-5) })).rejects.toThrow('damaged')
    const wrongRows = { ...made.manifest, rows: { ...made.manifest.rows, 'public.people': made.manifest.rows['public.people']! + 1 } }
    await expect(restore(inhabited, { replace: true, from: await withManifest(wrongRows) })).rejects.toThrow(/rows/)
    const back = await openAt(inhabited)
    expect(await back.house.database.query.selectFrom('people').select('phone').distinct().execute()).toEqual([{ phone: 'since the backup' }])
    expect(filesIn(inhabited.dataFolder)).toEqual(files)
    await back.close()
  })

  test('with --replace is as in an empty place: nothing of before is left, also what is no table of the backup', async () => {
    if (inhabited.databaseUrl) await inDatabase(inhabited, 'create table public.since (id int); create view public.seen as select * from public.since; create function public.later() returns int language sql as $$ select 1 $$')
    writeFileSync(join(inhabited.dataFolder, 'files', 'aa'), 'a file of before')
    await restore(inhabited, { replace: true })
    expect(filesIn(inhabited.dataFolder)).toEqual(files)
    const [back, fresh] = [await openAt(inhabited), await openAt(await restoredFresh())]
    expect({ ...(await tablesOf(back.house)), ...ownRowsOfJobs }).toEqual({ ...(await tablesOf(fresh.house)), ...ownRowsOfJobs })
    expect(thingsIn(inhabited.dataFolder).filter((name) => /restor|before/.test(name))).toEqual([])
    await Promise.all([back.close(), fresh.close()])
  })

  test('that was cut keeps the server from starting, until it is done again', async () => {
    const place = await emptyPlace()
    mkdirSync(place.dataFolder, { recursive: true })
    writeFileSync(join(place.dataFolder, 'restore-unfinished.json'), '["files","database"]')
    mkdirSync(join(place.dataFolder, 'files', 'half'), { recursive: true })
    writeFileSync(join(place.dataFolder, 'files', 'half', 'way'), 'a file of the restore that was cut')
    mkdirSync(join(place.dataFolder, 'files-before-restore', 'ab'), { recursive: true })
    writeFileSync(join(place.dataFolder, 'files-before-restore', 'ab', 'old'), 'a file of before')
    expect(() => refuseUnfinishedRestore(place.dataFolder)).toThrow(/did not come to its end.*--replace/)
    await expect(restore(place)).rejects.toThrow('--replace')
    expect(Object.keys(filesIn(place.dataFolder))).toEqual(['ab/old'])
    await restore(place, { replace: true })
    expect(filesIn(place.dataFolder)).toEqual(files)
    expect(() => refuseUnfinishedRestore(place.dataFolder)).not.toThrow()
  })
})

const ownRowsOfJobs = { 'pgboss.version': '', 'pgboss.queue': '' }

async function inDatabase({ databaseUrl }: Place, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(text).finally(() => client.end())
}

async function restoredFresh(): Promise<Place> {
  const place = await emptyPlace()
  await restore(place)
  return place
}

/** The same backup, but for what it says of itself. */
async function withManifest(manifest: MadeBackup['manifest']): Promise<string> {
  const { readArchive } = await import('#platform/backup/archive.server.ts')
  const to = join(folder, 'retold.age')
  rmSync(to, { force: true })
  const things: [string, Buffer][] = []
  await readArchive(made.file, passphrase, async ({ name, bytes }) => {
    const parts: Uint8Array[] = []
    for await (const part of bytes) parts.push(part)
    things.push([name, Buffer.concat(parts)])
  })
  await writeArchive(to, { passphrase, effort: 10 }, async (archive) => {
    for (const [name, bytes] of things) {
      if (name === 'manifest.json') await archive.addText(name, JSON.stringify(manifest))
      else if (name.startsWith('database/')) await archive.addPieces(name.slice(0, -'/000001'.length), [bytes] as unknown as AsyncIterable<Uint8Array>)
      else if (name === 'contents.json') await archive.addText(name, bytes.toString())
      else {
        writeFileSync(join(folder, 'one'), bytes)
        await archive.addFile(name, join(folder, 'one'))
      }
    }
  })
  return to
}
