import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { pdf, photo, program } from '../files/made-files.ts'

/** A file as somebody has it on a device. */
export interface Paper {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const jpeg = (name: string, buffer: Buffer): Paper => ({ name, mimeType: 'image/jpeg', buffer })

/** A photo of an ID, as a phone takes it. */
export const idPhoto = async (name = 'ID.jpg') => jpeg(name, await photo(1600, 1000))
export const diploma = (name = 'diploma.pdf'): Paper => ({ name, mimeType: 'application/pdf', buffer: pdf(1) })
/** A program for Windows that is called a PDF. */
export const renamedProgram = (name = 'invoice.pdf'): Paper => ({ name, mimeType: 'application/pdf', buffer: program() })
/** Several megabytes that nothing makes smaller: for a connection that is lost on the way. */
export const largePhoto = async (name = 'large.jpg') => jpeg(name, await sharp(randomBytes(1200 * 1200 * 3), { raw: { width: 1200, height: 1200, channels: 3 } })
  .jpeg({ quality: 95 }).toBuffer())
/** A file of so many megabytes that no shrinking reaches. */
export const hugeFile = (megabytes: number, name = 'scan.pdf'): Paper => ({ name, mimeType: 'application/pdf', buffer: Buffer.alloc(megabytes * 1_000_000, 120) })
