import { fileProblemWords } from '#platform/file-messages.ts'
import { dateInWords, isPlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { feeProblemWords, withFeeFacts } from '#fees/public.ts'
import { examProblemWords } from './problem-messages.ts'

/** Every day among the facts, in words: `askUntil` becomes `askUntilInWords`, too. */
const daysInWords = (facts: Problem['facts'] = {}, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, fact]) =>
    (typeof fact === 'string' && isPlainDate(fact) ? [[`${name}InWords`, dateInWords(fact, language)]] : [])))

/** The problems of an exam, and of its money, as sentences. */
export const examProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems?.map((one) => {
    const problem = withFeeFacts(one, language)
    return { ...problem, facts: { ...problem.facts, ...daysInWords(one.facts, language) } }
  }), { ...fileProblemWords, ...feeProblemWords, ...examProblemWords }, language)
