import { dateInWords } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { problemWords } from './messages.ts'

/** The problems of an application as sentences, with their dates in words. */
export const applicationProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems?.map((problem) => {
    const from = problem.facts?.from
    return typeof from === 'string' ? { ...problem, facts: { ...problem.facts, fromInWords: dateInWords(from, language) } } : problem
  }), problemWords, language)
