import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import tar from 'tar-stream'
import { openEmbedded, type Database } from '../database.server.ts'
import { lockFolder } from '../process-lock.server.ts'
import { entriesOf } from './archive.server.ts'
import { countRows, readMoment, type AtMoment, type Moment } from './moment.server.ts'
import type { Manifest } from './manifest.ts'
import { askRunningServer, momentNow } from './running-server.server.ts'

/** Where the embedded database of a data folder lies. */
export const embeddedFolder = (dataFolder: string) => join(dataFolder, 'database')

/** Reads what a backup needs and takes a copy, while nobody else is in between. */
export const momentOf = (database: Database): Promise<{ found: Moment; whole: Blob }> => database.atOneMoment!(readMoment)

export const packed = (bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> => {
  const gzip = createGzip({ level: 1 })
  pipeline(Readable.from(bytes, { objectMode: false }), gzip).catch(() => undefined)
  return gzip
}

/** Nobody runs: we open the database ourselves, under the lock. */
async function atMomentOfFolder<T>(dataFolder: string, work: AtMoment<T>): Promise<T> {
  const unlock = lockFolder(dataFolder)
  try {
    const database = await openEmbedded(embeddedFolder(dataFolder))
    try {
      const { found, whole } = await momentOf(database)
      return await work(found, packed(whole.stream() as unknown as AsyncIterable<Uint8Array>), async () => found.files)
    } finally {
      await database.close()
    }
  } finally {
    unlock()
  }
}

/**
 * The embedded database at one moment: of the server that runs on it, else opened here.
 * @throws {Error} in plain words when another process has it that gives no backups.
 */
export async function atMomentOfEmbedded<T>(dataFolder: string, work: AtMoment<T>): Promise<T> {
  if (!existsSync(join(embeddedFolder(dataFolder), 'PG_VERSION'))) {
    throw new Error(`There is nothing to back up in ${dataFolder}. Set DATA_FOLDER, or DATABASE_URL, to where the server has its data.`)
  }
  const running = await askRunningServer(dataFolder)
  if (!running) return atMomentOfFolder(dataFolder, work)
  return work(running.moment, packed(running.bytes), async () => (await momentNow(dataFolder)).files)
}

/** Unpacks the copy of a database, file by file, into a folder. */
export async function unpackEmbedded(copy: string, folder: string, open = createWriteStream): Promise<void> {
  const extract = tar.extract()
  const arrived = pipeline(createReadStream(copy), createGunzip(), extract as unknown as Writable)
  arrived.catch(() => undefined)
  for await (const entry of entriesOf(extract)) {
    const { name, type } = entry.header
    const path = join(folder, normalize(`/${name}`))
    await mkdir(type === 'directory' ? path : dirname(path), { recursive: true, mode: 0o700 })
    if (type === 'directory') entry.resume()
    else await pipeline(entry, open(path, { mode: 0o600 }))
  }
  await arrived
}

/** How many rows each table of a database in a folder has. It is opened for that, and closed. */
export async function countEmbedded(folder: string): Promise<Manifest['rows']> {
  const database = await openEmbedded(folder)
  try {
    return await countRows(database.statement)
  } finally {
    await database.close()
  }
}
