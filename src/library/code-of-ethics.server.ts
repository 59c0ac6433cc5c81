import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { codePack, shownCode, type CodePack, type ShownCode } from './code-of-ethics.ts'
import { contentFile, shippedFile, type ContentSettings } from './content-files.server.ts'

const relativePath = 'codes/code-of-ethics.yaml'
const id = 'code-of-ethics'

function yamlOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (fault) {
    throw new Error(`${path} cannot be used:\n${(fault as Error).message}`)
  }
}

/** @throws {Error} naming the file and every mistake in it. */
export function readCode(path: string): CodePack {
  const read = codePack.safeParse(yamlOf(path))
  if (!read.success) throw new Error(`${path} cannot be used:\n${z.prettifyError(read.error)}`)
  if (read.data.id !== id) throw new Error(`${path} cannot be used: its id is not ${id}`)
  return read.data
}

const known = new Map<string, CodePack>()
/** A pack is read once: it stays as it was at the start. */
function packOf(path: string): CodePack {
  const pack = known.get(path) ?? readCode(path)
  known.set(path, pack)
  return pack
}

/** Reads the packs of the code at the start. @throws {Error} when one cannot be used. */
export function checkCodes(settings: ContentSettings): void {
  packOf(shippedFile(relativePath))
  packOf(contentFile(settings, relativePath))
}

const shown = new WeakMap<CodePack, Map<Language, ShownCode>>()
/** A pack in one language is put together once. */
function shownIn(pack: CodePack, language: Language): ShownCode {
  const inLanguages = shown.get(pack) ?? new Map<Language, ShownCode>()
  shown.set(pack, inLanguages)
  const code = inLanguages.get(language) ?? shownCode(pack, language)
  inLanguages.set(language, code)
  return code
}

/** The code of ethics on a day: the operator's text from the day it takes effect, else the one that came with the release. */
export function codeOfEthics(settings: ContentSettings, language: Language, date: PlainDate): ShownCode {
  const own = packOf(contentFile(settings, relativePath))
  return shownIn(own.effective <= date ? own : packOf(shippedFile(relativePath)), language)
}
