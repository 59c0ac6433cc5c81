import type { ShownCode, ShownPart } from './code-of-ethics.ts'
import { hasAllWords, wordsOf } from './found-words.ts'

/** A part of the code with only the standards that speak of what somebody looked for. */
export type Found = ShownPart

/**
 * Every standard in which all the words of a question begin some word: in its text, or in the name of its value.
 * A number as in `8.12` or `integrity-12` is the id's business: links carry it.
 */
export function searchCode(code: ShownCode, question: string): Found[] {
  const words = wordsOf(question)
  return [...code.values, code.prohibited].flatMap((part) => {
    const standards = part.standards.filter(({ text, points }) => hasAllWords([part.name, text, ...points], words))
    return standards.length > 0 ? [{ ...part, standards }] : []
  })
}

export const countFound = (found: readonly Found[]): number => found.reduce((sum, { standards }) => sum + standards.length, 0)
