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

/** A part of the text: a paragraph; the points of a numbered list, each in its lines; those of a list; or words that are quoted, in theirs. */
type Block =
  | { readonly paragraph: string } | { readonly points: readonly (readonly string[])[] }
  | { readonly list: readonly string[] } | { readonly quote: readonly string[] }

const numbered = /^\d+\. /
const dash = /^- /

function blockOf(part: string): Block {
  const lines = part.split('\n')
  if (numbered.test(part)) return { points: [lines.map((line, i) => (i === 0 ? line.replace(numbered, '') : line.trim()))] }
  if (lines.every((line) => dash.test(line))) return { list: lines.map((line) => line.replace(dash, '')) }
  return lines.every((line) => line.startsWith('   ')) ? { quote: lines.map((line) => line.trim()) } : { paragraph: lines.join(' ').trim() }
}

/** What belongs to the list before it: its next points, or the next paragraph of a note in its last one. */
function joined(points: readonly (readonly string[])[], block: Block): Block | undefined {
  if ('points' in block) return { points: [...points, ...block.points] }
  return 'quote' in block ? { points: [...points.slice(0, -1), [...points.at(-1)!, ...block.quote]] } : undefined
}

/** The plain text of a letter in its parts, as `src/library/letters.ts` writes them; numbered ones that follow each other are one list. */
export const blocksOf = (text: string): Block[] =>
  text.replace(/^\n+|\s+$/g, '').split(/\n[ \t]*\n+/).filter((part) => part.trim() !== '').map(blockOf).reduce<Block[]>((all, block) => {
    const last = all.at(-1)
    const whole = last && 'points' in last ? joined(last.points, block) : undefined
    return whole ? [...all.slice(0, -1), whole] : [...all, block]
  }, [])

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
