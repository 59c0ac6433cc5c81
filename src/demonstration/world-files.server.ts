import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainDate } from '#platform/dates.ts'

/**
 * Where a build keeps the world of the demonstration: everything that was lived through, to be unpacked at a first start. It stands
 * beside `build`, which is emptied whenever pages are built.
 */
export const worldFolder = 'build-demonstration'
/** For the embedded database: its whole data. */
export const worldDatabase = join(worldFolder, 'database.tar.gz')
/** For a server: the rows of each table, a line each, in the order in which they can be written. */
export const worldRows = join(worldFolder, 'rows.ndjson.gz')
/** The bytes of a file, by their hash: many documents show the same picture. */
export const worldBytes = (sha256: string): string => join(worldFolder, 'files', sha256)
const worldNote = join(worldFolder, 'world.json')
/** Where letters of the world lead until it is known where it is served. */
export const nowhere = 'http://demonstration.invalid'

/** What a build notes of the world. */
export interface World {
  /** Its today. */
  readonly day: PlainDate
  /** Each key of the file store, with the hash of its bytes. */
  readonly files: readonly (readonly [key: string, sha256: string])[]
}

/** The world of this build, if there is one. Its note is written last. */
export const worldOfBuild = (): World | undefined => (existsSync(worldNote) ? (JSON.parse(readFileSync(worldNote, 'utf8')) as World) : undefined)
export const worldNoteFile = worldNote
