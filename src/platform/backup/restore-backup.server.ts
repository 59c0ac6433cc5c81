import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { lockFolder } from '../process-lock.server.ts'
import { countEmbedded, unpackEmbedded } from './embedded-database.server.ts'
import { rowsThatDiffer, whyNotHere, type Contents, type Manifest, type Program } from './manifest.ts'
import type { Place, Say } from './place.ts'
import { withServerAlone, type EmptiedServer } from './restore-server.server.ts'
import { isEmptyPlace, newBeside, removeBeside, swapIn, undoUnfinished } from './swap.server.ts'
import { unpack, type Open, type Unpacked } from './unpack.server.ts'

export interface RestoreWish {
  readonly place: Place
  readonly program: Program
  readonly from: string
  readonly passphrase: string
  /** Takes the place of what is there. */
  readonly replace: boolean
  readonly env: NodeJS.ProcessEnv
  readonly say: Say
  /** How files are opened to be written; a test lets the disk be full. */
  readonly open?: Open
}

export interface Restored {
  readonly manifest: Manifest
  readonly contents: Contents
  readonly rows: number
}

const here = ({ place }: RestoreWish) => (place.databaseUrl ? `the database of DATABASE_URL and ${place.dataFolder}` : place.dataFolder)

/** What of the data folder is swapped. */
const namesIn = ({ databaseUrl }: Place) => (databaseUrl ? ['files'] : ['files', 'database'])

/** @throws {Error} in plain words when there is something that nobody said may be replaced. */
async function refuseWhatIsThere(wish: RestoreWish, server?: EmptiedServer): Promise<void> {
  const empty = (await isEmptyPlace(wish.place.dataFolder, namesIn(wish.place))) && (server?.isEmpty ?? true)
  if (!empty && !wish.replace) {
    throw new Error(`There is something in ${here(wish)} already. Restore into an empty place, or add --replace: what is there is then kept beside until the restore is done, and removed.`)
  }
}

/** Unpacks beside and lets the rest happen; whatever becomes of it, nothing stays beside. */
async function beside<T>(wish: RestoreWish, server: EmptiedServer | undefined, work: (folder: string, unpacked: Unpacked) => Promise<T>): Promise<T> {
  const { place, program, from, passphrase, open = createWriteStream } = wish
  const folder = await newBeside(place.dataFolder)
  const check = (manifest: Manifest) => {
    const why = whyNotHere(manifest, program, { engine: server ? 'postgresql' : 'embedded', version: server?.version })
    if (why) throw new Error(`${why} Nothing was restored.`)
    wish.say(`A backup of ${manifest.at}, made by version ${manifest.version}. Unpacking and checking it; what is here stays untouched meanwhile.`)
  }
  try {
    return await work(folder, await unpack(resolve(from), passphrase, folder, check, open))
  } catch (fault) {
    // The system says of a disk that is full not which one.
    if ((fault as NodeJS.ErrnoException).code === 'ENOSPC') Object.assign(fault as Error, { path: folder })
    throw fault
  } finally {
    await removeBeside(place.dataFolder)
  }
}

async function intoFolder(wish: RestoreWish): Promise<Restored> {
  const { dataFolder } = wish.place
  await refuseWhatIsThere(wish)
  return beside(wish, undefined, async (folder, { manifest, contents, dump, files }) => {
    const database = join(folder, 'database')
    await unpackEmbedded(dump, database, wish.open)
    const differing = rowsThatDiffer(manifest.rows, await countEmbedded(database))
    if (differing.length > 0) throw new Error(`The rows are not as many as the backup told. Nothing was restored.\n${differing.join('\n')}`)
    await swapIn(dataFolder, [{ name: 'files', from: files }, { name: 'database', from: database }], async () => undefined)
    return restored(manifest, contents)
  })
}

const intoServer = (wish: RestoreWish, databaseUrl: string): Promise<Restored> =>
  withServerAlone(databaseUrl, wish.env, async (server) => {
    await refuseWhatIsThere(wish, server)
    return beside(wish, server, async (_, { manifest, contents, dump, files }) => {
      // The folder first, then the database: its commit is the last step, and the only one that cannot be taken back.
      await swapIn(wish.place.dataFolder, [{ name: 'files', from: files }], () => server.takeIn(dump, manifest))
      return restored(manifest, contents)
    })
  })

const restored = (manifest: Manifest, contents: Contents): Restored =>
  ({ manifest, contents, rows: Object.values(manifest.rows).reduce((sum, many) => sum + many, 0) })

/**
 * Brings a backup back: all of it or nothing. It is unpacked beside and compared with its own list first; then it takes
 * its place.
 * @throws {Error} in plain words, with nothing changed.
 */
export async function restoreBackup(wish: RestoreWish): Promise<Restored> {
  const { place: { dataFolder, databaseUrl }, from } = wish
  if (!(await stat(from).catch(() => undefined))?.isFile()) throw new Error(`There is no file ${from}.`)
  const unlock = lockFolder(dataFolder)
  try {
    await undoUnfinished(dataFolder, namesIn(wish.place))
    return await (databaseUrl ? intoServer(wish, databaseUrl) : intoFolder(wish))
  } finally {
    unlock()
  }
}
