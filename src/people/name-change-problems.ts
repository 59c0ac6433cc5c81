import { dateInWords, isPlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { nameProblemWords } from './name-change-messages.ts'

/** The problems of a name change as sentences, with their dates in words. */
export const nameProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems?.map((problem) => {
    const on = problem.facts?.on
    return typeof on === 'string' && isPlainDate(on) ? { ...problem, facts: { ...problem.facts, onInWords: dateInWords(on, language) } } : problem
  }), nameProblemWords, language)
