import { setImmediate } from 'node:timers/promises'
import { inflateRawSync } from 'node:zlib'
import { Unzip, UnzipPassThrough, type UnzipDecoder } from 'fflate'
import { Refused } from '#platform/problems.ts'

/** What a package may hold, so that none can take the house's memory or time; in bytes where not files. */
export const zipLimits = {
  files: 6_000,
  /** Of one file when it is unpacked: a manifest of two thousand items in two languages has four megabytes. */
  file: 8_000_000,
  all: 48_000_000,
  /** How much larger than the package all of it may be. XML packs well: fifty times is seen, a thousand is a bomb. */
  ratio: 200,
  /** Where the ratio does not count yet. */
  small: 6_000_000,
} as const
export type ZipLimits = { readonly [limit in keyof typeof zipLimits]: number }

const refused = (code: string, facts?: Readonly<Record<string, string | number>>) => new Refused([{ code, field: 'package', ...(facts ? { facts } : {}) }])
/** So much of the package is looked through before others get their turn. */
const slice = 65_536

/** A place inside the package and nowhere else. */
const isStrange = (path: string) => /^[/\\]|\\|^[a-z]:|[\u0000-\u001f]|(^|\/)\.\.(\/|$)/i.test(path) || path.length > 300
/** Not what systems add to packages on their own. */
const isWanted = (path: string) => path.toLowerCase().endsWith('.xml') && !path.startsWith('__MACOSX/') && !/(^|\/)\._/.test(path)

class Gathered {
  readonly files = new Map<string, Uint8Array>()
  readonly #limits: ZipLimits
  readonly #most: number
  readonly #names = new Set<string>()
  #unpacked = 0

  constructor(limits: ZipLimits, bytes: number) {
    this.#limits = limits
    this.#most = Math.min(limits.all, Math.max(limits.small, bytes * limits.ratio))
  }

  see(path: string): void {
    if (this.#names.has(path)) throw refused('packageTwice')
    this.#names.add(path)
    if (this.#names.size > this.#limits.files) throw refused('packageTooManyFiles', { most: this.#limits.files })
    if (isStrange(path)) throw refused('packageStrangePath')
  }

  /** How much the next file may still become. Counted is what really comes out, whatever the package says of itself. */
  get room(): number {
    return Math.min(this.#limits.file, this.#most - this.#unpacked)
  }

  keep(path: string, bytes: Uint8Array): void {
    if (bytes.length > this.room) throw refused('packageUnpacksTooLarge')
    this.#unpacked += bytes.length
    this.files.set(path, bytes)
  }
}

/** Gathers a packed file until it is whole: the system unpacks it then, and stops where there is no room. */
class Packed implements UnzipDecoder {
  static readonly compression = 8
  readonly #parts: Uint8Array[] = []
  ondata!: UnzipDecoder['ondata']

  push(part: Uint8Array, last: boolean): void {
    this.#parts.push(part.slice())
    if (last) this.ondata(null, Buffer.concat(this.#parts), true)
  }
}

function inflated(bytes: Uint8Array, room: number): Uint8Array {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, room) })
  } catch (fault) {
    throw refused((fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'packageUnpacksTooLarge' : 'packageDamaged')
  }
}

/**
 * The XML files of a ZIP package by their paths, unpacked in memory: nothing of it becomes a file of ours. Other files in it are passed over.
 * @throws {Refused} when it is no ZIP, damaged, or more than it should be.
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Promise<ReadonlyMap<string, Uint8Array>> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || ![3, 5].includes(bytes[2]!)) throw refused('packageNotZip')
  const gathered = new Gathered(limits, bytes.length)
  let open = 0
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/')) return
    gathered.see(file.name)
    if (!isWanted(file.name)) return
    const parts: Uint8Array[] = []
    open += 1
    file.ondata = (fault, part, last) => {
      if (fault) throw fault
      parts.push(part.slice())
      if (!last) return
      open -= 1
      const whole = Buffer.concat(parts)
      gathered.keep(file.name, file.compression === Packed.compression ? inflated(whole, gathered.room) : whole)
    }
    file.start()
  })
  unzip.register(Packed)
  unzip.register(UnzipPassThrough)
  await pushAll(unzip, bytes)
  if (open > 0) throw refused('packageDamaged')
  return gathered.files
}

async function pushAll(unzip: Unzip, bytes: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length)
      await setImmediate()
    }
  } catch (fault) {
    throw fault instanceof Refused ? fault : refused('packageDamaged')
  }
}
