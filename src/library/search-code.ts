import type { ShownCode, ShownPart } from './code-of-ethics.ts'
import { hasAllWords, wordsOf } from './found-words.ts'

/** A part of the code with only the standards that speak of what somebody looked for. */
export type Found = ShownPart

/** Every standard in which all the words of a question begin some word: of its text, its points, or the name of its value. */
export function searchCode(code: ShownCode, question: string): Found[] {
  const words = wordsOf(question)
  return [...code.values, code.prohibited].flatMap((part) => {
    const standards = part.standards.filter(({ text, points }) => hasAllWords([part.name, text, ...points], words))
    return standards.length > 0 ? [{ ...part, standards }] : []
  })
}

export const countFound = (found: readonly Found[]): number => found.reduce((sum, { standards }) => sum + standards.length, 0)
