import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentKind } from '#certification/documents.ts'
import { keysOf } from '#platform/file-form.server.ts'
import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { InspectedFile } from '#platform/inspect-file.server.ts'

/** A picture of a document that nobody ever issued: it says so, in large letters. */
export interface Specimen {
  readonly kind: DocumentKind
  readonly name: string
  readonly bytes: Buffer
  readonly sha256: string
}

const [width, height] = [640, 400]
const fontfile = join(process.cwd(), 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf')

/** An ID has a face beside the name, a diploma a seal under it. */
const drawings: Record<DocumentKind, string> = {
  identity: '<circle cx="120" cy="230" r="74" fill="#c9d8da"/><circle cx="120" cy="206" r="30" fill="#8fa9ad"/>'
    + '<path d="M62 276a58 44 0 0 1 116 0z" fill="#8fa9ad"/>',
  education: '<path d="M90 130h60v150l-30-24-30 24z" fill="#c9d8da"/><circle cx="120" cy="170" r="54" fill="#8fa9ad"/>',
}
const paper = (kind: DocumentKind) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#eef3f4"/>`
  + `<rect width="${width}" height="84" fill="#1f5c63"/>${drawings[kind]}</svg>`

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const line = (text: string, color: string, tall: number) => ({
  text: {
    text: `<span foreground="${color}">${escaped(text)}</span>`, font: 'Atkinson Hyperlegible Next Bold', fontfile, rgba: true,
    width: width - 240, height: tall,
  },
})

/** Draws a specimen. The library that draws is loaded here: a house whose world is made already does without it. */
export async function specimenOf(kind: DocumentKind, fileName: string, printed: readonly string[]): Promise<Specimen> {
  const { default: sharp } = await import('sharp')
  const lines = printed.filter((text) => text !== '').map((text, place) => ({ input: line(text, '#12292c', 36), left: 220, top: 150 + 70 * place }))
  const bytes = await sharp(Buffer.from(paper(kind))).composite([{ input: line('SPECIMEN', '#ffffff', 44), left: 28, top: 20 }, ...lines])
    .flatten({ background: '#fff' }).jpeg({ quality: 70 }).toBuffer()
  return { kind, name: fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Puts a specimen into the store as a file of its own, with its preview, as an upload would. */
export async function keepSpecimen({ files }: House, { name, bytes, sha256 }: Specimen): Promise<InspectedFile> {
  const id = newId()
  await mkdir(files.incoming, { recursive: true, mode: 0o700 })
  const keys = keysOf({ id, previews: 1 })
  const paths = keys.map((key) => join(files.incoming, key))
  for (const [place, key] of keys.entries()) {
    await writeFile(paths[place]!, bytes, { mode: 0o600 })
    await files.put(paths[place]!, key)
  }
  return {
    id, field: 'files', name, type: 'image/jpeg', bytes: bytes.length, sha256, receivedSha256: sha256, width, height, pages: undefined,
    previews: 1, paths,
  }
}
