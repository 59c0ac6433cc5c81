import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { NotAuthentic, readArchive, type ArchivedThing } from './archive.server.ts'
import { pathOfKey } from './make-backup.server.ts'
import { readContents, readManifest, type Contents, type Manifest, type Measured } from './manifest.ts'

/** What was unpacked beside, and is whole. */
export interface Unpacked {
  readonly manifest: Manifest
  readonly contents: Contents
  /** The dump of the database. */
  readonly dump: string
  /** The folder with the files. */
  readonly files: string
}

/** Where bytes are written; a test lets a disk be full. */
export type Open = typeof createWriteStream

const mostText = 256 * 1024 * 1024
async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of bytes) {
    parts.push(part)
    if ((length += part.length) > mostText) throw notOurs()
  }
  return Buffer.concat(parts).toString('utf8')
}

const notOurs = () => new NotAuthentic('This is no backup of Alongside. Nothing was restored.')

/** Everything that is taken out of an archive is measured, so that it can be compared with what the archive says at its end. */
class Unpacking {
  readonly #folder: string
  readonly #open: Open
  readonly #check: (manifest: Manifest) => void
  readonly #database = createHash('sha256')
  #databaseBytes = 0
  manifest: Manifest | undefined
  contents: Contents | undefined
  readonly files: Record<string, Measured> = {}

  constructor(folder: string, open: Open, check: (manifest: Manifest) => void) {
    this.#folder = folder
    this.#open = open
    this.#check = check
  }

  take = async ({ name, bytes }: ArchivedThing): Promise<void> => {
    if (!this.manifest) return this.#takeManifest(name, bytes)
    const [key, expected] = [name.split('/').at(-1)!, name.startsWith('files/')]
    if (expected && name === pathOfKey(key)) this.files[key] = await this.#keep(name, bytes, 'wx')
    else if (/^database\/\d{6}$/.test(name)) await this.#takePiece(bytes)
    else if (name === 'contents.json') this.contents = readContents(await textOf(bytes))
    else throw notOurs()
  }

  /** What was found of the database. */
  database = (): Measured => ({ bytes: this.#databaseBytes, sha256: this.#database.digest('hex') })

  async #takeManifest(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    if (name !== 'manifest.json') throw notOurs()
    this.manifest = readManifest(await textOf(bytes))
    this.#check(this.manifest)
  }

  async #keep(name: string, bytes: AsyncIterable<Uint8Array>, flags: string, also = createHash('sha256')): Promise<Measured> {
    const path = join(this.#folder, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    let length = 0
    const counted = async function* () {
      for await (const part of bytes) {
        also.update(part)
        length += part.length
        yield part
      }
    }
    await pipeline(counted(), this.#open(path, { flags, mode: 0o600 }))
    return { bytes: length, sha256: flags === 'wx' ? also.digest('hex') : '' }
  }

  async #takePiece(bytes: AsyncIterable<Uint8Array>): Promise<void> {
    this.#databaseBytes += (await this.#keep('database.dump', bytes, 'a', this.#database)).bytes
  }
}

const same = (one: Measured | undefined, other: Measured | undefined) => one?.bytes === other?.bytes && one?.sha256 === other?.sha256

/** @throws {NotAuthentic} when what was found is not all of what the archive tells at its end, and no more. */
function compare(found: Unpacking): Contents {
  const { contents, files } = found
  const damaged = () => new NotAuthentic('This backup is not whole: what is in it differs from its own list. Nothing was restored.')
  if (!contents || !same(contents.database, found.database())) throw damaged()
  const keys = new Set([...Object.keys(contents.files), ...Object.keys(files)])
  for (const key of keys) if (!same(contents.files[key], files[key])) throw damaged()
  return contents
}

/**
 * Unpacks an archive into a folder where nobody looks. When it returns, every byte is authentic and nothing is missing.
 * @param check refuses what cannot come here, before much is unpacked. @throws {NotAuthentic}
 */
export async function unpack(archive: string, passphrase: string, folder: string, check: (manifest: Manifest) => void, open: Open): Promise<Unpacked> {
  const found = new Unpacking(folder, open, check)
  await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 })
  await readArchive(archive, passphrase, found.take)
  const contents = compare(found)
  return { manifest: found.manifest!, contents, dump: join(folder, 'database.dump'), files: join(folder, 'files') }
}
