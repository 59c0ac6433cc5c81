import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { clockProblemWords } from './clock-messages.ts'

/** Why the clock was not moved, as sentences. What the house refuses itself while days pass is nobody's who presses. */
export const clockProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems, clockProblemWords, language)
