import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Language } from '#platform/languages.ts'
import type { WrittenLetter } from '#platform/messages.server.ts'
import { letterPack, writeLetter, type LetterFacts, type LetterPack } from './letters.ts'

const folder = 'content/letters'

/** Every letter, checked. @throws {Error} naming the file and its mistakes. */
export function readLetters(): Map<string, LetterPack> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return new Map(files.map((file) => {
    const read = letterPack.safeParse(parse(readFileSync(`${folder}/${file}`, 'utf8')))
    if (!read.success || `${read.data.id}.yaml` !== file) {
      throw new Error(`${folder}/${file} cannot be used:\n${read.error ? z.prettifyError(read.error) : 'its id is not its name'}`)
    }
    return [read.data.id, read.data]
  }))
}

let known: Map<string, LetterPack> | undefined

/** A letter in a language with its facts put in. The packs are read once: they are part of the release, like code. */
export function letter(id: string, language: Language, facts: LetterFacts): WrittenLetter {
  known ??= readLetters()
  const pack = known.get(id)
  if (!pack) throw new Error(`There is no letter ${id}`)
  return writeLetter(pack, language, facts)
}
