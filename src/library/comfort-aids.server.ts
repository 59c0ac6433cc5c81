import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { comfortAidsPack, type ComfortAids } from './comfort-aids.ts'
import { contentFile, type ContentSettings } from './content-files.server.ts'

/** @throws {Error} naming the file and every mistake in it. */
export function readComfortAids(settings: ContentSettings = {}): ComfortAids {
  const path = contentFile(settings, 'exam/comfort-aids.yaml')
  const read = comfortAidsPack.safeParse(parse(readFileSync(path, 'utf8')))
  if (read.success) return read.data
  throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`)
}

let known: ComfortAids | undefined

/** Reads the list at the start: the operator's where there is one. It stays as it was then. @throws {Error} when it cannot be used. */
export function loadComfortAids(settings: ContentSettings): void {
  known = readComfortAids(settings)
}

/** What may be brought to an exam without asking. Source: GUIDE, exam accommodation policy (names the list; the entries are a sample). */
export const comfortAids = (): ComfortAids => (known ??= readComfortAids())
