import { dateInWords, isPlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { withFeeFacts } from '#fees/public.ts'
import type { Question } from './application-form.ts'
import { assignmentProblemWords } from './assignment-messages.ts'
import { questionWords } from './form-messages.ts'
import { problemWords } from './messages.ts'

/** The problems of an application as sentences, with their questions and dates in words. */
export const applicationProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems?.map((one) => {
    const problem = withFeeFacts(one, language)
    const from = problem.facts?.from
    const question = questionWords[problem.field as Question]?.[language]
    return { ...problem, facts: {
      ...problem.facts,
      ...(question ? { question } : {}),
      ...(typeof from === 'string' && isPlainDate(from) ? { fromInWords: dateInWords(from, language) } : {}),
    } }
  }), { ...problemWords, ...assignmentProblemWords }, language)
