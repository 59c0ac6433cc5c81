import { readFile } from 'node:fs/promises'
import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { inspection } from './file-limits.ts'
import type { Found, Place } from './inspect-program.server.ts'

sharp.cache(false)
sharp.concurrency(1)
const megapixels = (pixels: number) => Math.ceil(pixels / 1_000_000)
const options: SharpOptions = { failOn: 'error', limitInputPixels: inspection.mostPixels, sequentialRead: true }

/** Too large to unpack? Asked of the header, before a single pixel is read. */
function tooManyPixels(width: number, height: number): Found | undefined {
  if (width * height <= inspection.mostPixels) return undefined
  const facts = { megapixels: megapixels(width * height), limit: megapixels(inspection.mostPixels) }
  return { code: 'fileTooManyPixels', facts }
}

/** Writes a picture anew as JPEG: upright, in usual colors, not larger than needed, and without a word about where or with what. */
const asJpeg = (picture: Sharp, side: number) =>
  picture.flatten({ background: '#fff' }).resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColorspace('srgb').jpeg({ quality: 85 })

async function keep(picture: Sharp, { kept, preview }: Place): Promise<Found> {
  const { width, height } = await asJpeg(picture, inspection.longestSide).toFile(kept)
  await asJpeg(sharp(kept, options), inspection.previewSide).toFile(preview(1))
  return { type: 'image/jpeg', width, height, previews: 1 }
}

/** A JPEG or PNG as it will be kept, or what is wrong with it. Nothing of what arrived is in it but its pixels. */
export async function inspectPhoto(place: Place): Promise<Found> {
  const { width, height } = await sharp(place.path, { ...options, limitInputPixels: false }).metadata()
  return tooManyPixels(width, height) ?? keep(sharp(place.path, options).autoOrient(), place)
}

interface HeifImage {
  get_width(): number
  get_height(): number
  is_primary(): boolean
  display(into: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: object | null) => void): void
}
interface Libheif {
  readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] }
}

/** The same for HEIC, which is unpacked by libheif; it turns the picture upright itself. */
export async function inspectHeic(place: Place): Promise<Found> {
  const { default: libheif } = (await import('libheif-js/wasm-bundle.js' as string)) as { default: Libheif }
  const images = new libheif.HeifDecoder().decode(await readFile(place.path))
  const image = images.find((one) => one.is_primary()) ?? images[0]
  if (!image) return { code: 'fileDamaged' }
  const [width, height] = [image.get_width(), image.get_height()]
  const problem = tooManyPixels(width, height)
  if (problem) return problem
  const data = new Uint8ClampedArray(width * height * 4)
  const shown = await new Promise<object | null>((done) => image.display({ data, width, height }, done))
  if (!shown) return { code: 'fileDamaged' }
  return keep(sharp(data, { ...options, raw: { width, height, channels: 4 } }), place)
}

/** Pixels of a page as a preview. */
export const writePreview = (data: Uint8Array, width: number, height: number, path: string) =>
  asJpeg(sharp(data, { ...options, raw: { width, height, channels: 4 } }), inspection.previewSide).toFile(path)
