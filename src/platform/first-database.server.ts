import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEmbedded, type Database } from './database.server.ts'

/**
 * Lies in the folder of the embedded database while the first start unpacks it there. Inside, so that a database which somebody restores in
 * the place of a half one brings none along.
 */
const unpacking = 'unpacking'

/**
 * Opens the embedded database of a folder; where there is none yet, it begins with a snapshot, all of it or nothing: what a start that was
 * killed in the middle left half unpacked, and nobody could have used, is removed and begun anew. A database that was opened once is never removed.
 */
export async function openFirstOrNext(folder: string, snapshot: string): Promise<Database> {
  const mark = join(folder, unpacking)
  if (existsSync(mark)) rmSync(folder, { recursive: true })
  if (existsSync(join(folder, 'PG_VERSION')) || !existsSync(snapshot)) return openEmbedded(folder)
  mkdirSync(folder, { recursive: true })
  writeFileSync(mark, '')
  const database = await openEmbedded(folder, new Blob([await readFile(snapshot)]))
  rmSync(mark)
  return database
}
