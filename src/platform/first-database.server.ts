import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEmbedded, type Database } from './database.server.ts'

/**
 * Lies in the folder of the embedded database while the first start fills it. Inside, so that a database which somebody restores in
 * the place of a half one brings none along.
 */
const unfinished = 'unfinished'

/**
 * Says that the database of this folder is not yet what it shall be: the next start removes it and begins anew. Only for one in which nobody is,
 * and into which nobody is let before it is finished. @returns what says that it is finished.
 */
export function markUnfinished(folder: string): () => void {
  const mark = join(folder, unfinished)
  mkdirSync(folder, { recursive: true })
  writeFileSync(mark, '')
  return () => rmSync(mark)
}

/**
 * Opens the embedded database of a folder; where there is none yet, it begins with a snapshot, all of it or nothing: what a start that was
 * killed in the middle left half unpacked, and nobody could have used, is removed and begun anew. A database that was opened once is never removed.
 */
export async function openFirstOrNext(folder: string, snapshot: string): Promise<Database> {
  const mark = join(folder, unfinished)
  if (existsSync(mark)) rmSync(folder, { recursive: true })
  if (existsSync(join(folder, 'PG_VERSION')) || !existsSync(snapshot)) return openEmbedded(folder)
  const finished = markUnfinished(folder)
  const database = await openEmbedded(folder, new Blob([await readFile(snapshot)]))
  finished()
  return database
}
