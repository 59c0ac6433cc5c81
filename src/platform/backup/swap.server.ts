import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unfinishedRestore } from '../restore-lock.server.ts'

/** What is put in the place of something, both in the data folder. */
export interface Swap {
  readonly name: string
  /** Where the new one was made ready. */
  readonly from: string
}

const besideOf = (dataFolder: string) => join(dataFolder, 'restoring')
const beforeOf = (name: string) => `${name}-before-restore`

async function sync(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

/** Whether nobody has kept files, or an embedded database, in this folder yet. */
export async function isEmptyPlace(dataFolder: string, names: readonly string[]): Promise<boolean> {
  if (names.includes('database') && existsSync(join(dataFolder, 'database', 'PG_VERSION'))) return false
  const shelves = (await readdir(join(dataFolder, 'files')).catch(() => [])).filter((shelf) => shelf !== 'incoming')
  const kept = await Promise.all(shelves.map((shelf) => readdir(join(dataFolder, 'files', shelf)).catch(() => [shelf])))
  return kept.flat().length === 0
}

/** A folder of its own for what is unpacked; what an earlier restore left in it is removed. */
export async function newBeside(dataFolder: string): Promise<string> {
  await rm(besideOf(dataFolder), { recursive: true, force: true })
  await mkdir(besideOf(dataFolder), { recursive: true, mode: 0o700 })
  return besideOf(dataFolder)
}
export const removeBeside = (dataFolder: string) => rm(besideOf(dataFolder), { recursive: true, force: true })

async function removeBefore(dataFolder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(dataFolder, beforeOf(name)), { recursive: true, force: true })
}

async function putBack(dataFolder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const [place, before] = [join(dataFolder, name), join(dataFolder, beforeOf(name))]
    if (!existsSync(before)) continue
    await rm(place, { recursive: true, force: true })
    await rename(before, place)
  }
}

/** What a restore that was cut had put aside comes back first; what one that was done left beside is removed. */
export async function undoUnfinished(dataFolder: string, names: readonly string[]): Promise<void> {
  const mark = join(dataFolder, unfinishedRestore)
  if (!existsSync(mark)) return removeBefore(dataFolder, names)
  await putBack(dataFolder, names)
  // With the database among them all is as it was. Of a database on a server nobody knows how far it came: the mark stays until a restore is done.
  if (names.includes('database')) await rm(mark)
}

/**
 * Puts everything in its place, with the old beside; then does the last step, and only when that went well removes the old.
 * Whatever fails, all of the old is back. A mark keeps the server from starting on what a crash leaves between the two.
 */
export async function swapIn(dataFolder: string, swaps: readonly Swap[], lastStep: () => Promise<void>): Promise<void> {
  const [mark, names] = [join(dataFolder, unfinishedRestore), swaps.map(({ name }) => name)]
  const wasMarked = existsSync(mark)
  await writeFile(mark, JSON.stringify(names), { flush: true, mode: 0o600 })
  await sync(dataFolder)
  // What was unpacked reaches the disk before it counts: once for all of it, because once a file would take minutes.
  spawnSync('sync', ['-f', dataFolder])
  try {
    for (const { name, from } of swaps) {
      const place = join(dataFolder, name)
      // An empty one stands for none, so that there is always something to put back.
      if (!existsSync(place)) await mkdir(place, { mode: 0o700 })
      await rename(place, join(dataFolder, beforeOf(name)))
      await rename(from, place)
    }
    await sync(dataFolder)
    await lastStep()
  } catch (fault) {
    await putBack(dataFolder, names)
    if (!wasMarked) await rm(mark, { force: true })
    throw fault
  }
  await rm(mark, { force: true })
  await sync(dataFolder)
  await removeBefore(dataFolder, names)
}
