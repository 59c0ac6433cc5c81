import { setImmediate } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import { strToU8, Zip, ZipPassThrough } from 'fflate'
import { packageFiles } from './write-qti.ts'
import type { Question } from './question.ts'

/** The moment that every file of a package bears: it says nothing of when it was made, and the same items make the same bytes. */
const moment = new Date(2026, 0, 1)

/** A file that the system packs: many small ones are packed much faster so. */
class PackedFile extends ZipPassThrough {
  override compression = 8
  protected override process(bytes: Uint8Array, last: boolean): void {
    this.ondata(null, deflateRawSync(bytes), last)
  }
}

/** A QTI 3 package as a ZIP file. Others get their turn in between. */
export async function packageOf(questions: readonly Question[]): Promise<Buffer> {
  const parts: Uint8Array[] = []
  const zip = new Zip((fault, part) => {
    if (fault) throw fault
    parts.push(part)
  })
  let count = 0
  for (const [path, text] of packageFiles(questions)) {
    const file = new PackedFile(path)
    file.mtime = moment
    zip.add(file)
    file.push(strToU8(text), true)
    if ((count += 1) % 50 === 0) await setImmediate()
  }
  zip.end()
  return Buffer.concat(parts)
}
