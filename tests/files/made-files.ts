/** Files as people send them, good and bad, made by hand: nobody's papers. */
import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A photo of a made-up paper; a phone says on it where it was taken, and that it lies on its side. */
export const photo = (width = 640, height = 480): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#d8c9a3' } })
    .composite([{ input: { create: { width: width / 2, height: height / 2, channels: 3, background: '#22543d' } }, left: 0, top: 0 }])
    .jpeg().toBuffer()

/** The same with what phones write into a photo: place and maker, and that it must be turned. */
export const photoWithPlace = async (): Promise<Buffer> => {
  const bytes = await sharp(await photo()).withExif({
    IFD0: { Make: 'A Secret Phone' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 34/1 54/1', GPSLongitudeRef: 'W', GPSLongitude: '121/1 29/1 40/1' },
  }).jpeg().toBuffer()
  return sharp(bytes).withMetadata({ orientation: 6 }).toBuffer()
}

/** Made once with a HEIC encoder: 64 by 48 pixels, two colors. */
export const heic = (): Buffer => readFileSync('tests/files/tiny.heic')
/** One empty page, locked with a password (AES-256). */
export const lockedPdf = (): Buffer => readFileSync('tests/files/encrypted.pdf')

const chunk = (kind: string, bytes: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), bytes])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(bytes.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A black PNG of so many pixels: a few kilobytes that would unpack to a hundred megabytes. */
export function hugePng(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 })
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([sign, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** A PDF with so many pages of a line each. */
export function pdf(pages = 1): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${i * 2 + 4} 0 R`)
  const text = (page: number) => `BT /F 24 Tf 20 40 Td (Page ${page}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...kids.flatMap((_, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F 3 0 R>>>>/Contents ${i * 2 + 5} 0 R>>`,
      `<</Length ${text(i + 1).length}>>stream\n${text(i + 1)}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  return Buffer.from(`${file}${table}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${file.length}\n%%EOF\n`, 'latin1')
}

/** The beginning of a program for Windows. */
export const program = (): Buffer => {
  const bytes = Buffer.alloc(1024)
  bytes.write('MZ')
  bytes.writeUInt32LE(0x80, 0x3c)
  bytes.write('PE\0\0', 0x80, 'latin1')
  return bytes
}

export const gif = (): Buffer => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
