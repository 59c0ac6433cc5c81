import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Instant } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'

/** What `npm run backup` notes in `DATA_FOLDER/backups.json`, the last one at the end. */
const note = z.object({ at: z.coerce.date(), file: z.string(), size: z.number().nonnegative() })
const notes = z.union([z.array(note), note.transform((one) => [one])])

export interface LastBackup {
  readonly at: Instant
  /** The name of the file, without its folder. */
  readonly file: string
  readonly bytes: number
}

/** The last backup that was noted on this machine; none when there is none, or what stands there cannot be read. */
export async function lastBackup({ settings: { dataFolder } }: Pick<House, 'settings'>): Promise<LastBackup | undefined> {
  try {
    const last = notes.parse(JSON.parse(await readFile(join(dataFolder, 'backups.json'), 'utf8'))).at(-1)
    return last && { at: last.at, file: basename(last.file), bytes: last.size }
  } catch {
    return undefined
  }
}
