import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { gif, heic, hugePng, lockedPdf, pdf, photo, photoWithPlace, program } from '#tests/files/made-files.ts'
import { newId } from './identifiers.server.ts'
import { inspectFile } from './inspect-file.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))

function received(name: string, bytes: Uint8Array) {
  const id = newId()
  const path = join(folder, id)
  writeFileSync(path, bytes)
  return { id, field: 'documents', name, path, bytes: bytes.length, sha256: 'of what arrived' }
}
const look = (name: string, bytes: Uint8Array) => inspectFile(received(name, bytes))
const problemOf = async (name: string, bytes: Uint8Array) => (await look(name, bytes)).problem
async function keptOf(name: string, bytes: Uint8Array) {
  const { file, problem } = await look(name, bytes)
  if (!file) throw new Error(`refused: ${problem.code}`)
  return { file, kept: readFileSync(file.paths[0]!) }
}

describe('CERT-04 A photo that is kept', () => {
  test('says nothing about where, when and with what it was taken, and stands upright', async () => {
    const sent = await photoWithPlace()
    const before = await sharp(sent).metadata()
    expect([before.exif?.includes('A Secret Phone'), before.orientation, before.width]).toEqual([true, 6, 640])
    const { file, kept } = await keptOf('IMG_1.jpg', sent)
    const after = await sharp(kept).metadata()
    expect([after.exif, after.icc, after.iptc, after.xmp, after.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(kept.includes('Secret') || kept.includes('Exif')).toBe(false)
    expect([file.type, file.width, file.height, file.previews, file.bytes]).toEqual(['image/jpeg', 480, 640, 1, kept.length])
    expect(file.receivedSha256).toBe('of what arrived')
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is at most 3000 pixels long, its preview 1600', async () => {
    const { file, kept } = await keptOf('large.jpg', await photo(4000, 1000))
    expect(await sharp(kept).metadata()).toMatchObject({ width: 3000, height: 750, format: 'jpeg' })
    expect(await sharp(file.paths[1]).metadata()).toMatchObject({ width: 1600, height: 400, format: 'jpeg' })
  })

  test('can come as PNG or from an iPhone as HEIC, whatever it is called, and is a JPEG then', async () => {
    const png = await sharp(await photo()).png().toBuffer()
    expect(await sharp((await keptOf('scan', png)).kept).metadata()).toMatchObject({ format: 'jpeg', width: 640, height: 480 })
    const { kept } = await keptOf('IMG_2.HEIC', heic())
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48 })
    const { data } = await sharp(kept).raw().toBuffer({ resolveWithObject: true })
    expect([data[0]! > 150, data[2]! < 80, data[64 * 48 * 3 - 1]! > 120]).toEqual([true, true, true])
  })

  test('is only its pixels: a web page hidden in it is gone', async () => {
    const jpeg = await photo()
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), page])
    for (const hidden of [Buffer.concat([jpeg, page]), Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)])]) {
      const { kept } = await keptOf('photo.jpg', hidden)
      expect(kept.includes('script')).toBe(false)
    }
  })
})

describe('CERT-04 A PDF', () => {
  test('is kept as it is, and its first pages can be looked at', async () => {
    const { file, kept } = await keptOf('diploma.pdf', pdf(5))
    expect(kept.equals(pdf(5))).toBe(true)
    expect([file.type, file.pages, file.previews, file.paths.length]).toEqual(['application/pdf', 5, 3, 4])
    for (const path of file.paths.slice(1)) {
      const { width, height, format } = await sharp(path).metadata()
      expect([width, height, format]).toEqual([1600, 800, 'jpeg'])
      expect((await sharp(path).stats()).channels[0]!.min).toBeLessThan(60)
    }
  })

  test('may have 20 pages, not 21, and not none', async () => {
    expect((await look('long.pdf', pdf(20))).file?.pages).toBe(20)
    expect(await problemOf('long.pdf', pdf(21))).toEqual(
      { code: 'fileTooManyPages', field: 'documents', facts: { file: 'long.pdf', pages: 21, limit: 20 } })
    expect((await problemOf('none.pdf', pdf(0)))?.code).toBe('fileDamaged')
  })

  test('with a password is refused as locked', async () => {
    expect(await problemOf('locked.pdf', lockedPdf())).toEqual({ code: 'fileEncrypted', field: 'documents', facts: { file: 'locked.pdf' } })
  })
})

describe('CERT-04 A file that is refused says why', () => {
  const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(100)])
  const html = Buffer.from('<!DOCTYPE html><html><body>Hello</body></html>')
  test.each([
    ['a program that is called a PDF', 'diploma.pdf', program(), 'fileNotWhatItSays', { is: 'exe', says: 'PDF' }],
    ['a PDF inside a GIF', 'diploma.pdf', Buffer.concat([gif(), pdf()]), 'fileNotWhatItSays', { is: 'gif', says: 'PDF' }],
    ['a PDF behind something else', 'diploma.pdf', Buffer.concat([html, pdf()]), 'fileNotWhatItSays', { is: '', says: 'PDF' }],
    ['a web page that is called a photo', 'photo.JPG', html, 'fileNotWhatItSays', { is: '', says: 'JPEG' }],
    ['a web page', 'page.html', html, 'fileUnknownType', { is: '' }],
    ['a drawing that can hold script', 'a.svg', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'fileUnknownType', { is: 'xml' }],
    ['a GIF', 'a.gif', gif(), 'fileUnknownType', { is: 'gif' }],
    ['an archive', 'a.zip', zip, 'fileUnknownType', { is: 'zip' }],
    ['a few signs', 'note', Buffer.from('hello'), 'fileUnknownType', { is: '' }],
  ])('%s', async (_, name, bytes, code, facts) => {
    expect(await problemOf(name, bytes)).toEqual({ code, field: 'documents', facts: { file: name, ...facts } })
  })

  test('half a photo, half a HEIC, half a PDF, and what only begins like one', async () => {
    const jpeg = await photo()
    const noise = await sharp(Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, i) => (i * 7919) % 251)), { raw: { width: 300, height: 300, channels: 3 } }).jpeg().toBuffer()
    for (const [name, bytes] of [
      ['half.jpg', noise.subarray(0, noise.length / 2)], ['header.jpg', jpeg.subarray(0, 40)], ['half.heic', heic().subarray(0, 600)],
      ['half.pdf', pdf(3).subarray(0, 60)], ['only.pdf', Buffer.from('%PDF-1.7\nnothing of a PDF follows')],
      ['half.png', (await sharp(noise).png().toBuffer()).subarray(0, 5000)],
    ] as const) expect(await problemOf(name, bytes), name).toMatchObject({ code: 'fileDamaged', facts: { file: name } })
  })

  test('a picture of 100 megapixels, before it is unpacked', async () => {
    const png = hugePng(10_000)
    expect(png.length).toBeLessThan(100_000)
    expect(await problemOf('huge.png', png)).toEqual(
      { code: 'fileTooManyPixels', field: 'documents', facts: { file: 'huge.png', megapixels: 100, limit: 50 } })
  })

  test('one that takes too long or too much memory; the house goes on, and the next file is looked at', async () => {
    const limits = { longest: 30_000, mostMemory: 1_000_000_000 }
    const file = received('photo.jpg', await photo(3000, 3000))
    expect((await inspectFile(file, { ...limits, longest: 5 })).problem).toMatchObject({ code: 'fileTookTooLong', facts: { file: 'photo.jpg' } })
    const other = received('large.jpg', await photo(6000, 6000))
    expect((await inspectFile(other, { ...limits, mostMemory: 1 })).problem?.code).toBe('fileTookTooLong')
    expect((await look('photo.jpg', await photo())).file).toBeDefined()
  })
})
