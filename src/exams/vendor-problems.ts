import { dateInWords, isPlainDate } from '#platform/dates.ts'
import { fileProblemWords } from '#platform/file-messages.ts'
import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { examProblemWords } from './problem-messages.ts'
import { vendorProblemWords } from './vendor-problem-messages.ts'

/** Each day among the facts in words, under its own name and, as the words of results by hand want it, as `…InWords`. */
const daysInWords = (facts: Problem['facts'] = {}, language: Language): Record<string, string | number> =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, fact]): [string, string | number][] => {
    if (typeof fact !== 'string' || !isPlainDate(fact)) return [[name, fact]]
    const day = dateInWords(fact, language)
    return [[name, day], [`${name}InWords`, day]]
  }))

/** The problems of a vendor's files and lines as sentences. */
export const vendorProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems?.map((problem) => ({ ...problem, facts: daysInWords(problem.facts, language) })), { ...fileProblemWords, ...examProblemWords, ...vendorProblemWords }, language)
