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
/** The same with 12 megapixels, and with what a phone writes into it. */
export const phonePhoto = async (name: string) =>
  jpeg(name, await sharp(await photo(4000, 3000)).withExif({ IFD0: { Make: 'A Secret Phone' } }).jpeg().toBuffer())
export const diploma = (name = 'diploma.pdf'): Paper => ({ name, mimeType: 'application/pdf', buffer: pdf(1) })
/** So many pages of a diploma, each a file of its own. */
export const manyScans = (count: number): Paper[] => Array.from({ length: count }, (_, i) => {
  const text = pdf(1).toString('latin1').replace('Page 1', `P ${String(i).padStart(4, '0')}`)
  return { name: `page-${i + 1}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') }
})
/** A program for Windows that is called a PDF. */
export const renamedProgram = (name = 'invoice.pdf'): Paper => ({ name, mimeType: 'application/pdf', buffer: program() })
/** Several megabytes that nothing makes smaller: for a connection that is lost on the way. */
export const largePhoto = async (name = 'large.jpg') => jpeg(name, await sharp(randomBytes(1200 * 1200 * 3), { raw: { width: 1200, height: 1200, channels: 3 } })
  .jpeg({ quality: 95 }).toBuffer())
/** A file of so many megabytes that no shrinking reaches. */
export const hugeFile = (megabytes: number, name = 'scan.pdf'): Paper => ({ name, mimeType: 'application/pdf', buffer: Buffer.alloc(megabytes * 1_000_000, 120) })
