import { setImmediate } from 'node:timers/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { packageFiles } from './write-qti.ts'
import type { Question } from './question.ts'

/** The moment that every file of a package bears: it says nothing of when it was made, and the same items make the same bytes. */
const moment = new Date(2026, 0, 1)

/** A QTI 3 package as a ZIP file. Others get their turn in between. */
export async function packageOf(questions: readonly Question[]): Promise<Buffer> {
  const parts: Uint8Array[] = []
  const zip = new Zip((fault, part) => {
    if (fault) throw fault
    parts.push(part)
  })
  let count = 0
  for (const [path, text] of packageFiles(questions)) {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = moment
    zip.add(file)
    file.push(strToU8(text), true)
    if ((count += 1) % 20 === 0) await setImmediate()
  }
  zip.end()
  return Buffer.concat(parts)
}
