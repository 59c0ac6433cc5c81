import type { Letter } from '#library/exam-items.ts'
import type { Language, Said } from '#platform/languages.ts'
import { tidyText } from '#platform/unseen-signs.ts'

/** A question as it comes and goes in packages: all that is kept of an item but its version and its state. */
export interface Question {
  /** What the certifying body calls it. */
  readonly identifier: string
  readonly competency: string
  /** Empty where none is named; so is the explanation. */
  readonly source: string
  readonly stem: Said
  readonly options: Readonly<Record<Letter, Said>>
  readonly key: Letter
  readonly explanation: Said
}

/** What an identifier may look like: in it nothing is a folder, and every program can write it. */
export const isIdentifier = (text: string): boolean => /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/.test(text)

/** How long a text may be, in characters: far more than anybody reads in an exam. */
export const longestText = { stem: 4000, option: 1000, explanation: 4000, source: 500 } as const

/** Signs that no XML can hold. */
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as it is kept: lines without space around them, one space between words, no empty lines, nothing unseen. */
export const plainText = (text: string): string =>
  tidyText(text.toWellFormed().replace(notInXml, '').normalize('NFC')).split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').join('\n')

/** The same content has the same text, whatever package it came in: what the hash is made of. */
export const contentText = ({ competency, source, stem, options, key, explanation }: Question): string =>
  JSON.stringify([competency, source, stem.en, stem.es, ...(['a', 'b', 'c', 'd'] as const).flatMap((letter) => [options[letter].en, options[letter].es]), key, explanation.en, explanation.es])

/** A question in one language, as a package has it. */
export interface SpokenItem {
  /** Without its language at the end: the two languages of a question share it. */
  readonly identifier: string
  readonly language: Language
  readonly stem: string
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly key: string
  readonly explanation: string
}
