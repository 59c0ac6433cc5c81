import { notFound } from './answers.server.ts'
import type { KeptType } from './file-limits.ts'
import { dispositionOf, keptFileName } from './file-names.ts'
import type { House } from './house.server.ts'
import { isId } from './identifiers.server.ts'

/** A file that a room has found for someone who may see it. */
export interface ShownFile {
  readonly id: string
  readonly type: KeptType
  /** As it was typed, tidied. */
  readonly name: string
}

/** A file is no page: nothing in it may run, load or be framed, whatever it contains. */
export const fileHeaders = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const

/**
 * The bytes of a file, or of one of its previews, as they are read. Whoever calls it has checked, in its own unit, that this
 * person may see the file; no unit is open any more. Photos and previews are shown, a PDF is given to keep.
 * @throws a 404 when the bytes are not there.
 */
export async function fileAnswer(
  house: House, { id, type, name }: ShownFile, { preview }: { readonly preview?: number | undefined } = {},
): Promise<Response> {
  if (!isId(id) || (preview !== undefined && !(Number.isInteger(preview) && preview >= 1 && preview <= 9))) throw notFound()
  const key = preview === undefined ? id : `${id}-${preview}`
  const shownAs: KeptType = preview === undefined ? type : 'image/jpeg'
  const bytes = await house.files.size(key)
  if (bytes === undefined) throw notFound()
  return new Response(house.files.open(key), { headers: {
    ...fileHeaders, 'Content-Type': shownAs, 'Content-Length': String(bytes),
    'Content-Disposition': dispositionOf(shownAs === 'image/jpeg' ? 'inline' : 'attachment', keptFileName(name, shownAs)),
  } })
}
