/** A piece of a text; `found` when it is what somebody looked for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** A letter as search compares it: small, without accents. One letter may become two (ß) or none (a lone accent). */
const folded = (sign: string) => sign.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace('ß', 'ss')

/** The words of a question: letters and digits only, at most eight. */
export const wordsOf = (question: string): string[] =>
  [...new Set([...question.slice(0, 200)].map(folded).join('').match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 8)

interface FoldedText {
  readonly text: string
  /** For each sign of the folded text, from where to where it stands in the original. */
  readonly places: readonly (readonly [number, number])[]
}

function fold(original: string): FoldedText {
  const places: [number, number][] = []
  let text = ''
  let at = 0
  for (const sign of original) {
    const plain = folded(sign)
    text += plain
    for (let i = 0; i < plain.length; i += 1) places.push([at, at + sign.length])
    // A lone accent belongs to the letter before it.
    if (plain === '' && places.length > 0) places.at(-1)![1] = at + sign.length
    at += sign.length
  }
  return { text, places }
}

/** Where a text has words that begin with one of these; capitals and accents do not matter. */
function placesOf(original: string, words: readonly string[]): (readonly [number, number])[] {
  if (words.length === 0) return []
  const { text, places } = fold(original)
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})`, 'gu'))]
    .map(({ index, 0: found }) => [places[index]![0], places[index + found.length - 1]![1]])
}

/** Does some of these texts hold every word that is looked for? */
export const hasAllWords = (texts: readonly string[], words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => texts.some((text) => placesOf(text, [word]).length > 0))

/** The text in pieces, what was looked for apart from the rest. Put together they are the text again. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [from, to] of placesOf(text, words)) {
    pieces.push({ text: text.slice(at, from), found: false }, { text: text.slice(from, to), found: true })
    at = to
  }
  return [...pieces, { text: text.slice(at), found: false }].filter((piece) => piece.text !== '')
}
