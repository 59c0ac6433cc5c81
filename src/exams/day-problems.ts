import { timeInWords } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { dayProblemWords } from './day-problem-messages.ts'
import type { DayEvent } from './exam-day-lifecycle.ts'
import { dayStepWords } from './proctor-messages.ts'

/** What happened, and when on the clock of the site, in words. */
function factsInWords({ step, at, timeZone, ...rest }: NonNullable<Problem['facts']>, language: Language): Problem['facts'] {
  return {
    ...rest, ...(step === undefined ? {} : { step: dayStepWords[step as DayEvent]?.[language] ?? step }),
    ...(at === undefined ? {} : { at: timeInWords(new Date(at), language, String(timeZone)) }),
  }
}

/** The problems of a day of the exam as sentences. */
export const dayProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems?.map((problem) => (problem.facts ? { ...problem, facts: factsInWords(problem.facts, language)! } : problem)), dayProblemWords, language)
