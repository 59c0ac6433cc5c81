import type { Problem } from '#platform/problems.ts'

/** The longest question or answer, in signs. */
export const longestText = 5000

/** One way to end a line, and nothing empty around the words; the person's own writing stays. */
export const tidyText = (typed: string): string => typed.replace(/\r\n?/g, '\n').replace(/^\s*\n|\s+$/g, '')

/** What is wrong with a question or an answer: nothing in it, or too long to keep. */
export function problemsOfText(typed: string, of: 'question' | 'answer' = 'question'): Problem[] {
  const text = tidyText(typed)
  if (text.trim() === '') return [{ code: of === 'answer' ? 'answerMissing' : 'questionMissing', field: 'text' }]
  return text.length > longestText ? [{ code: 'textTooLong', field: 'text', facts: { most: longestText, typed: text.length } }] : []
}
