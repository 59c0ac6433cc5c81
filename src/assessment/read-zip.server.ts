import { setImmediate } from 'node:timers/promises'
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { Refused } from '#platform/problems.ts'

/** What a package may hold, so that none can take the house's memory or time; in bytes where not files. */
export const zipLimits = {
  files: 25_000,
  /** Of one file when it is unpacked; a manifest of ten thousand items in two languages has twenty megabytes. */
  file: 32_000_000,
  all: 160_000_000,
  /** How much larger than the package all of it may be. XML packs well: fifty times is seen, a thousand is a bomb. */
  ratio: 200,
  /** Where the ratio does not count yet. */
  small: 10_000_000,
} as const
export type ZipLimits = { readonly [limit in keyof typeof zipLimits]: number }

const refused = (code: string, facts?: Readonly<Record<string, string | number>>) => new Refused([{ code, field: 'package', ...(facts ? { facts } : {}) }])
/** So much of the package is unpacked before others get their turn: it can become a thousand times as much, and no more. */
const slice = 16_384

/** A place inside the package and nowhere else. */
const isStrange = (path: string) => /^[/\\]|\\|^[a-z]:|[\u0000-\u001f]|(^|\/)\.\.(\/|$)/i.test(path) || path.length > 300
/** What systems add to packages on their own. */
const isOurs = (path: string) => path.toLowerCase().endsWith('.xml') && !path.startsWith('__MACOSX/') && !/(^|\/)\._/.test(path)

class Gathered {
  readonly files = new Map<string, Uint8Array>()
  readonly #limits: ZipLimits
  readonly #most: number
  #seen = 0
  #unpacked = 0

  constructor(limits: ZipLimits, bytes: number) {
    this.#limits = limits
    this.#most = Math.min(limits.all, Math.max(limits.small, bytes * limits.ratio))
  }

  see(path: string): void {
    this.#seen += 1
    if (this.#seen > this.#limits.files) throw refused('packageTooManyFiles', { most: this.#limits.files })
    if (isStrange(path)) throw refused('packageStrangePath')
    if (this.files.has(path)) throw refused('packageTwice')
  }

  /** Counts what really comes out, whatever the package says of itself. */
  count(bytes: number, inFile: number): void {
    this.#unpacked += bytes
    if (this.#unpacked > this.#most || inFile > this.#limits.file) throw refused('packageUnpacksTooLarge')
  }
}

/**
 * The XML files of a ZIP package by their paths, unpacked a little at a time and only in memory: nothing of it becomes a file of ours. Other files
 * in it are passed over. @throws {Refused} when it is no ZIP, damaged, or more than it should be.
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Promise<ReadonlyMap<string, Uint8Array>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || ![3, 5].includes(bytes[2]!)) throw refused('packageNotZip')
  const gathered = new Gathered(limits, bytes.length)
  const open = new Set<string>()
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/')) return
    gathered.see(file.name)
    if (!isOurs(file.name)) return
    const parts: Uint8Array[] = []
    let size = 0
    open.add(file.name)
    file.ondata = (fault, part, last) => {
      if (fault) throw fault
      size += part.length
      gathered.count(part.length, size)
      parts.push(part)
      if (!last) return
      open.delete(file.name)
      gathered.files.set(file.name, Buffer.concat(parts))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  await pushAll(unzip, bytes)
  if (open.size > 0) throw refused('packageDamaged')
  return gathered.files
}

async function pushAll(unzip: Unzip, bytes: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
      if (at % (slice * 8) === 0) await setImmediate()
    }
  } catch (fault) {
    throw fault instanceof Refused ? fault : refused('packageDamaged')
  }
}
