import { dateInWords, isPlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { seatProblemWords } from './seat-problem-messages.ts'

/** The problems of sites, sittings and seats as sentences, with the days among their facts in words. */
export const seatProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems?.map((problem) => ({
    ...problem,
    facts: Object.fromEntries(Object.entries(problem.facts ?? {})
      .map(([name, fact]) => [name, typeof fact === 'string' && isPlainDate(fact) ? dateInWords(fact, language) : fact])),
  })), seatProblemWords, language)
