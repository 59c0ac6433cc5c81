import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadableStream as WebStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import tar, { type Header, type Pack } from 'tar-stream'
import type { Measured } from './manifest.ts'

/** Encrypted bytes come and go as the web's streams; ours are Node's. */
const toWeb = (stream: AsyncIterable<Uint8Array>) => WebStream.from(stream) as unknown as ReadableStream<Uint8Array>
const toNode = (stream: ReadableStream<Uint8Array>) => Readable.fromWeb(stream as WebStream<Uint8Array>)

/** The pieces a database is kept in: a tar asks for a length beforehand, and a dump has none until it has ended. */
const piece = 8 * 1024 * 1024
/** Smaller files are read at once: for these, a stream of their own costs more than they do. */
const small = 1024 * 1024

/** An archive that is being written. Whatever is added is hashed on its way. */
export interface ArchiveWriter {
  addText(name: string, text: string): Promise<void>
  /** Bytes of which nobody knows how many there are: `<name>/000001`, `<name>/000002`, … */
  addPieces(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Measured>
  /** @returns nothing when there is no such file. */
  addFile(name: string, path: string): Promise<Measured | undefined>
}

/** Ends when there is room for the next: whoever reads the archive may be slower than we write. */
const addWhole = (pack: Pack, name: string, bytes: Buffer) =>
  new Promise<void>((done, fail) => void pack.entry({ name, mode: 0o600 }, bytes, (fault) => (fault ? fail(fault) : done())))

async function addPieces(pack: Pack, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Measured> {
  const hash = createHash('sha256')
  let [waiting, length, total, count]: [Uint8Array[], number, number, number] = [[], 0, 0, 0]
  const flush = async () => {
    count += 1
    await addWhole(pack, `${name}/${String(count).padStart(6, '0')}`, Buffer.concat(waiting))
    waiting = []
    length = 0
  }
  for await (const part of bytes) {
    hash.update(part)
    waiting.push(part)
    length += part.length
    total += part.length
    if (length >= piece) await flush()
  }
  if (length > 0) await flush()
  return { bytes: total, sha256: hash.digest('hex') }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const part of bytes) {
    hash.update(part)
    yield part
  }
}

async function addFile(pack: Pack, name: string, path: string): Promise<Measured | undefined> {
  const handle = await open(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined
    throw fault
  })
  if (!handle) return undefined
  try {
    const { size } = await handle.stat()
    const hash = createHash('sha256')
    if (size <= small) {
      const bytes = await handle.readFile()
      await addWhole(pack, name, bytes)
      return { bytes: bytes.length, sha256: hash.update(bytes).digest('hex') }
    }
    const entry = pack.entry({ name, mode: 0o600, size })
    await pipeline(hashed(handle.createReadStream({ autoClose: false }), hash), entry as unknown as Writable)
    return { bytes: size, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

/** Writes an encrypted archive: age with a passphrase over tar. When it returns, its bytes are on the disk. */
export async function writeArchive(
  path: string, { passphrase, effort }: { readonly passphrase: string; readonly effort?: number }, fill: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const pack = tar.pack()
  const age = new Encrypter()
  age.setPassphrase(passphrase)
  if (effort) age.setScryptWorkFactor(effort)
  const encrypted = await age.encrypt(toWeb(pack as unknown as AsyncIterable<Uint8Array>))
  const written = pipeline(toNode(encrypted), createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
  const filled = fill({
    addText: (name, text) => addWhole(pack, name, Buffer.from(text)),
    addPieces: (name, bytes) => addPieces(pack, name, bytes),
    addFile: (name, file) => addFile(pack, name, file),
  }).then(() => pack.finalize(), (fault: Error) => {
    pack.destroy(fault)
    throw fault
  })
  // Whichever fails first says why: a disk that is full ends the writing, and then the filling waits for nobody.
  await Promise.race([filled, written.then(() => filled)])
  await written
}

/** The passphrase does not open it, or something of it was changed, or its end is missing. */
export class NotAuthentic extends Error {}
const damaged = () => new NotAuthentic('This backup is damaged: something in it was changed, or its end is missing. Nothing was restored. Take another copy of it.')

async function decrypted(path: string, passphrase: string): Promise<AsyncIterable<Uint8Array>> {
  if ((await stat(path)).size === 0) throw damaged()
  const age = new Decrypter()
  age.addPassphrase(passphrase)
  try {
    return toNode(await age.decrypt(toWeb(createReadStream(path, { highWaterMark: 256 * 1024 }))))
  } catch {
    throw new NotAuthentic('The passphrase does not open this backup, or its beginning was changed. Nothing was restored.')
  }
}

/** An entry of a tar, with its bytes: all of them are read, or waved through, before the next comes. */
export type TarEntry = AsyncIterable<Uint8Array> & { readonly header: Header; resume(): void }
export const entriesOf = (extract: tar.Extract) => extract as unknown as AsyncIterable<TarEntry>

/** One thing in an archive, in the order in which they were added. Its bytes have to be read before the next comes. */
export interface ArchivedThing {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * Reads an archive to its end. What it gives is authentic as far as it was read; that the whole is, is known when this returns.
 * @throws {NotAuthentic} for a wrong passphrase, a changed byte, an end that is missing.
 */
export async function readArchive(path: string, passphrase: string, take: (thing: ArchivedThing) => Promise<void>): Promise<void> {
  const bytes = await decrypted(path, passphrase)
  const extract = tar.extract()
  let [broken, refused]: [boolean, unknown] = [false, undefined]
  const arriving = async function* () {
    try {
      yield* bytes
    } catch (fault) {
      broken = true
      throw fault
    }
  }
  const arrived = pipeline(arriving, extract as unknown as Writable)
  arrived.catch(() => undefined)
  try {
    for await (const entry of entriesOf(extract)) await take({ name: entry.header.name, bytes: entry }).catch((why: unknown) => {
      refused = why
      throw why
    })
    await arrived
  } catch {
    // A piece that is not authentic ends the entry that is just being read, too: it comes first.
    throw broken || refused === undefined ? damaged() : refused
  }
}
