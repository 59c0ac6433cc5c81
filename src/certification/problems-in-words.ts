import { dateInWords, isPlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { withFeeFacts } from '#fees/public.ts'
import type { Question } from './application-form.ts'
import { assignmentProblemWords } from './assignment-messages.ts'
import type { DecisionKind } from './decision.ts'
import { decisionWords } from './decision-messages.ts'
import { questionWords } from './form-messages.ts'
import { problemWords } from './messages.ts'

/** The problems of an application as sentences, with their questions and dates in words. */
export const applicationProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems?.map((one) => {
    const problem = withFeeFacts(one, language)
    const from = problem.facts?.from
    const decided = problem.code === 'decidedAlready' ? problem.facts : undefined
    const question = questionWords[problem.field as Question]?.[language]
    return { ...problem, facts: {
      ...problem.facts,
      ...(question ? { question } : {}),
      ...(decided ? { who: decided.who || decisionWords.someone[language], what: decisionWords[`waiting-${decided.what as DecisionKind}`][language] } : {}),
      ...(typeof from === 'string' && isPlainDate(from) ? { fromInWords: dateInWords(from, language) } : {}),
    } }
  }), { ...problemWords, ...assignmentProblemWords }, language)
