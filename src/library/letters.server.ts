import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Language } from '#platform/languages.ts'
import type { WrittenLetter } from '#platform/messages.server.ts'
import { contentFile, shippedFile, type ContentSettings } from './content-files.server.ts'
import { factsMissing, letterPack, writeLetter, type LetterFacts, type LetterPack } from './letters.ts'

function readLetter(path: string, id: string): LetterPack {
  const read = letterPack.safeParse(parse(readFileSync(path, 'utf8')))
  if (!read.success || read.data.id !== id) {
    throw new Error(`${path} cannot be used:\n${read.error ? z.prettifyError(read.error) : 'its id is not its name'}`)
  }
  return read.data
}

/** An operator's letter gets the facts that ours gets, and no others; a one-time link must not be lost. */
function letterOf(settings: ContentSettings, file: string): LetterPack {
  const [id, path] = [file.replace(/\.yaml$/, ''), contentFile(settings, `letters/${file}`)]
  const shipped = readLetter(shippedFile(`letters/${file}`), id)
  if (path === shippedFile(`letters/${file}`)) return shipped
  const own = readLetter(path, id)
  const missing = factsMissing(own, shipped)
  if (missing.length > 0) throw new Error(`${path} cannot be used:\n${missing.join('\n')}`)
  return own
}

/** Every letter, checked. @throws {Error} naming the file and its mistakes. */
export function readLetters(settings: ContentSettings = {}): Map<string, LetterPack> {
  const files = readdirSync(shippedFile('letters')).filter((file) => file.endsWith('.yaml'))
  return new Map(files.map((file) => letterOf(settings, file)).map((pack) => [pack.id, pack]))
}

let known: Map<string, LetterPack> | undefined

/** Reads the letters at the start: the operator's where there are any. They stay as they were then. */
export function loadLetters(settings: ContentSettings): void {
  known = readLetters(settings)
}

/** A letter in a language with its facts put in. */
export function letter(id: string, language: Language, facts: LetterFacts): WrittenLetter {
  known ??= readLetters()
  const pack = known.get(id)
  if (!pack) throw new Error(`There is no letter ${id}`)
  return writeLetter(pack, language, facts)
}
