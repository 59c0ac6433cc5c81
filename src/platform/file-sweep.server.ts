import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { keysOf } from './file-form.server.ts'
import type { House } from './house.server.ts'
import { unitOfWork } from './unit-of-work.server.ts'

const day = 24 * 60 * 60 * 1000
const turn = 10 * 60 * 1000
/** Housekeeping comes 144 times a day; three shelves a time see all 256 within a day. */
const shelvesATurn = 3
const atOnce = 500

/** Which shelves are looked at in this turn. */
function shelvesOf(house: House): readonly string[] {
  const shelves = house.files.shelves()
  const first = Math.floor(house.clock.now().getTime() / turn) * shelvesATurn
  return Array.from({ length: shelvesATurn }, (_, i) => shelves[(first + i) % shelves.length]!)
}

/** What arrived and was never kept: its request ended in a crash. */
async function removeLeftIncoming({ files, clock }: House): Promise<number> {
  let removed = 0
  await mkdir(files.incoming, { recursive: true, mode: 0o700 })
  for (const name of await readdir(files.incoming)) {
    const path = join(files.incoming, name)
    const since = (await stat(path).catch(() => undefined))?.mtime
    if (!since || clock.now().getTime() - since.getTime() <= day) continue
    await rm(path, { recursive: true, force: true })
    removed += 1
  }
  return removed
}

/** No row at all: more likely another database, or one that is being restored, than a house in which nobody keeps a file. */
const knowsFiles = async (house: House) =>
  (await unitOfWork(house, { hat: 'jobs' }, (unit) => unit.db.selectFrom('files').select('id').limit(1).execute())).length > 0

/** Bytes whose row was never written. */
async function removeOrphans(house: House): Promise<number> {
  const { files, clock } = house
  let removed = 0
  if (!(await knowsFiles(house))) return removed
  for (const shelf of shelvesOf(house)) {
    const old = (await files.list(shelf)).filter(({ since }) => clock.now().getTime() - since.getTime() > day)
    const ids = [...new Set(old.map(({ key }) => key.slice(0, 36)))]
    if (ids.length === 0) continue
    const rows = await unitOfWork(house, { hat: 'jobs' }, (unit) =>
      unit.db.selectFrom('files').select('id').where('id', 'in', ids).where('bytes_removed_at', 'is', null).execute())
    const known = new Set(rows.map(({ id }) => id))
    for (const { key } of old.filter((one) => !known.has(one.key.slice(0, 36)))) {
      await files.remove(key)
      removed += 1
    }
  }
  return removed
}

/** Bytes of files that their owner removed. */
async function removeRemoved(house: House): Promise<number> {
  const rows = await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    unit.db.selectFrom('files').select(['id', 'previews']).where('removed_at', 'is not', null).where('bytes_removed_at', 'is', null)
      .limit(atOnce).execute())
  if (rows.length === 0) return 0
  for (const key of rows.flatMap(keysOf)) await house.files.remove(key)
  await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    unit.db.updateTable('files').set({ bytes_removed_at: unit.now }).where('id', 'in', rows.map(({ id }) => id)).execute())
  return rows.length
}

/** What files leave behind: uploads that never ended, bytes without a row for more than a day, and files that were removed. @returns how many. */
export async function sweepFiles(house: House): Promise<number> {
  return (await removeLeftIncoming(house)) + (await removeOrphans(house)) + (await removeRemoved(house))
}
