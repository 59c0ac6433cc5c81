import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { keysOf } from '#platform/file-form.server.ts'
import { sweepFiles } from '#platform/file-sweep.server.ts'
import type { House } from '#platform/house.server.ts'
import { ask, differs } from './compare.ts'
import type { Told } from './told.ts'

interface FileRow {
  readonly id: string
  readonly person_id: string
  readonly sha256: string
  readonly bytes: number
  readonly previews: number
}

/** The hash of what lies under a key; none when nothing does. */
const hashOf = async ({ files }: House, key: string): Promise<string | undefined> =>
  (await files.size(key)) === undefined ? undefined : createHash('sha256').update(await buffer(files.open(key))).digest('hex')

async function keysIn({ files }: House): Promise<string[]> {
  const shelves = await Promise.all(files.shelves().map((shelf) => files.list(shelf)))
  return shelves.flatMap((some) => some.map(({ key }) => key)).sort()
}

const day = 24 * 60 * 60 * 1000
const turn = 10 * 60 * 1000

/** Lets two days pass, and housekeeping come by every shelf. */
async function sweep(house: House, letPass: (milliseconds: number) => void): Promise<void> {
  letPass(2 * day)
  for (let turns = 0; turns <= house.files.shelves().length / 3; turns += 1) {
    await sweepFiles(house)
    letPass(turn)
  }
}

/** Has every file that a row names its bytes, whole; and is nothing left that housekeeping does not clear away? */
export async function complaintsAboutFiles(
  house: House, told: readonly Told[], letPass: (milliseconds: number) => void,
): Promise<{ said: string; complaints: string[] }> {
  const rows = await ask<FileRow>(house, 'select id, person_id, sha256, bytes, previews from files where bytes_removed_at is null')
  const people = new Set(told.map(({ personId }) => personId))
  const broken: string[] = []
  for (const row of rows) if ((await hashOf(house, row.id)) !== row.sha256) broken.push(row.id)
  const expected = rows.flatMap(keysOf).sort()
  const before = await keysIn(house)
  await sweep(house, letPass)
  const after = await keysIn(house)
  const incoming = await readdir(house.files.incoming).catch(() => [])
  return {
    said: `${rows.length} files; without a row ${before.filter((key) => !expected.includes(key)).length} before sweeping`,
    complaints: [
      ...differs('how many files there are', rows.filter(({ person_id }) => people.has(person_id)).length, told.reduce((sum, { documents }) => sum + documents.length, 0)),
      ...differs('files whose bytes are not theirs', broken, []),
      ...differs('what is missing of files', expected.filter((key) => !before.includes(key)), []),
      ...differs('what sweeping took that a row names', expected.filter((key) => !after.includes(key)), []),
      ...differs('what sweeping left', [...after.filter((key) => !expected.includes(key)), ...incoming], []),
    ],
  }
}
