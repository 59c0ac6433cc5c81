import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { contentFile, type ContentSettings } from './content-files.server.ts'

const percent = z.number().int().min(0).max(100)
const pack = z.strictObject({
  id: z.literal('item-flags'), version: z.number().int().positive(), status: z.enum(['verified', 'unverified']), source: z.string().min(1),
  fewest: z.number().int().min(2).max(10_000), tooEasy: percent, tooHard: percent, weak: percent, wrongOption: percent, languages: percent,
})
/** From when on a question is flagged, and from how many answers on anything is said of it. */
export type ItemFlags = z.infer<typeof pack>

/** @throws {Error} naming the file and every mistake in it. */
export function readItemFlags(settings: ContentSettings = {}): ItemFlags {
  const path = contentFile(settings, 'exam/item-flags.yaml')
  const read = pack.safeParse(parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`)
}

let known: ItemFlags | undefined

/** Reads the values at the start: the operator's where there are any. They stay as they were then. @throws {Error} when they cannot be used. */
export function loadItemFlags(settings: ContentSettings): void {
  known = readItemFlags(settings)
}
export const itemFlags = (): ItemFlags => (known ??= readItemFlags())
