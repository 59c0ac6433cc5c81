import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { copyNote } from '#platform/mail-page.ts'
import { speak, type Language } from '#platform/languages.ts'
import { letterWords } from './letter-messages.ts'

/** A letter as it is printed. */
export interface PrintedLetter {
  readonly language: Language
  readonly subject: string
  /** The text that left by email. */
  readonly text: string
  readonly certifier: string
  readonly writtenOn: PlainDate
  readonly firstWrittenOn: PlainDate | null
  readonly lines: readonly string[]
  /** The address that the picture at the end leads to. */
  readonly address: string
  /** That picture, as SVG. */
  readonly code: string
}

/** A part of the text: a paragraph, or a list of points. */
type Block = { readonly paragraph: string } | { readonly points: readonly string[] }

/** The plain text in its parts: lines that begin with a dash or a number are the points of a list; others of a part run on. */
export function blocksOf(text: string): Block[] {
  return text.trim().split(/\n\s*\n/).flatMap((part): Block[] => {
    const lines = part.split('\n')
    const first = lines.findIndex((line) => /^\s*([-*•]|\d+[.)])\s+/.test(line))
    const before = (first < 0 ? lines : lines.slice(0, first)).join(' ').trim()
    const points = first < 0 ? [] : lines.slice(first).reduce<string[]>((all, line) =>
      /^\s*([-*•]|\d+[.)])\s+/.test(line) ? [...all, line.replace(/^\s*([-*•]|\d+[.)])\s+/, '')] : [...all.slice(0, -1), `${all.at(-1)} ${line.trim()}`], [])
    return [...(before ? [{ paragraph: before }] : []), ...(points.length > 0 ? [{ points }] : [])]
  })
}

/** The words of one letter for `content/documents/letter.typ`. */
export function factsOfLetter(letter: PrintedLetter) {
  const say = speak(letterWords, letter.language)
  return {
    lang: letter.language, certifier: letter.certifier, subject: letter.subject, date: dateInWords(letter.writtenOn, letter.language),
    lines: letter.lines, note: copyNote(letter.language, letter.firstWrittenOn) ?? null, blocks: blocksOf(letter.text),
    code: letter.code, codeAlt: say('codeAlt', letter.address), codeText: say('codeText'), address: letter.address, missing: null as string | null,
  }
}
export type LetterFactsOnPaper = ReturnType<typeof factsOfLetter>
