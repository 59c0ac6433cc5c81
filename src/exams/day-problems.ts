import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { dayProblemWords } from './day-problem-messages.ts'

/** The problems of a day of the exam as sentences. */
export const dayProblems = (problems: readonly Problem[] | undefined, language: Language) => problemsInWords(problems, dayProblemWords, language)
