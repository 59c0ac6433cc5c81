import { sampleItems } from '#library/exam-items.server.ts'
import type { Item } from '#library/exam-items.ts'
import { packageOf } from './pack-zip.server.ts'

let packed: { readonly items: readonly Item[]; readonly bytes: Promise<Buffer> } | undefined

/** The public sample bank as a QTI 3 package: packed once, because it stays as it was at the start. */
export function samplePackage(): Promise<Buffer> {
  const items = sampleItems()
  if (packed?.items !== items) packed = { items, bytes: packageOf(items.map(({ id, version: _, ...question }) => ({ identifier: id, ...question }))) }
  return packed.bytes
}
