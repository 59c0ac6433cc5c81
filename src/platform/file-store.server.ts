import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ReadableStream as LazyStream } from 'node:stream/web'

/** Where the bytes of files lie. A key is an id, or an id with the number of a preview: `<id>-1`. */
export interface FileStore {
  /** Where files arrive and are looked at before they are kept; on the same disk as what is kept. */
  readonly incoming: string
  /** Takes a finished temporary file in. When this returns, a loss of power does not lose it any more. */
  put(temporaryPath: string, key: string): Promise<void>
  /** The bytes, as they are read; nothing is opened before the first is asked for. */
  open(key: string): ReadableStream<Uint8Array>
  /** In bytes; none when there is nothing under this key. */
  size(key: string): Promise<number | undefined>
  /** Removes the bytes; what is not there is removed already. */
  remove(key: string): Promise<void>
  /** The places among which keys are spread, so that housekeeping can look at some of them at a time. */
  shelves(): readonly string[]
  /** What lies on a shelf, and since when. */
  list(shelf: string): Promise<readonly { readonly key: string; readonly since: Date }[]>
}

/** Ids begin with the time: only the end of an id spreads. A preview stands beside what it shows. */
const shelfOf = (key: string) => key.slice(0, 36).slice(-2)
const hexadecimal = '0123456789abcdef'.split('')
const allShelves = hexadecimal.flatMap((one) => hexadecimal.map((other) => one + other))
const isKey = (key: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(-[1-9])?$/.test(key)

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isMissing = (fault: unknown) => (fault as NodeJS.ErrnoException).code === 'ENOENT'
const noneWhenMissing = (fault: unknown) => {
  if (isMissing(fault)) return undefined
  throw fault
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  for await (const part of createReadStream(path)) yield part as Uint8Array
}

/** Where a file lies in a local folder: `<folder>/<last two letters of the id>/<key>`. */
export function pathIn(folder: string, key: string): string {
  if (!isKey(key)) throw new Error('This is no key of a file')
  return join(folder, shelfOf(key), key)
}

/** Files in a local folder. */
export function folderStore(folder: string): FileStore {
  const pathOf = (key: string) => pathIn(folder, key)
  return {
    incoming: join(folder, 'incoming'),
    put: async (temporaryPath, key) => {
      const path = pathOf(key)
      const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await sync(temporaryPath)
      await rename(temporaryPath, path)
      await sync(dirname(path))
      if (made) await sync(folder)
    },
    open: (key) => LazyStream.from(bytesOf(pathOf(key))) as unknown as ReadableStream<Uint8Array>,
    size: async (key) => (await stat(pathOf(key)).catch(noneWhenMissing))?.size,
    remove: (key) => rm(pathOf(key), { force: true }),
    shelves: () => allShelves,
    list: async (shelf) => {
      const keys = ((await readdir(join(folder, shelf)).catch(noneWhenMissing)) ?? []).filter(isKey)
      const found = await Promise.all(keys.map(async (key) => ({ key, since: (await stat(pathOf(key)).catch(noneWhenMissing))?.mtime })))
      return found.flatMap(({ key, since }) => (since ? [{ key, since }] : []))
    },
  }
}
