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
import { problemWords } from './problem-messages.ts'
import type { TrainingDecisionKind } from './training-letter.ts'
import { trainingProblemWords } from './training-messages.ts'
import { trainingReviewProblemWords, trainingReviewWords } from './training-review-messages.ts'

/** Every day among the facts, in words: `from` becomes `fromInWords`, too. */
const daysInWords = ({ facts = {} }: Problem, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, fact]) =>
    (typeof fact === 'string' && isPlainDate(fact) ? [[`${name}InWords`, dateInWords(fact, language)]] : [])))

/** The problems of an application as sentences, with their questions and dates in words. */
export const applicationProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems?.map((one) => {
    const problem = withFeeFacts(one, language)
    const decided = problem.code === 'decidedAlready' ? problem.facts : undefined
    const training = problem.code === 'trainingDecidedAlready' ? problem.facts : undefined
    const question = questionWords[problem.field as Question]?.[language]
    return { ...problem, facts: {
      ...problem.facts,
      ...(question ? { question } : {}),
      ...(decided ? { who: decided.who || decisionWords.someone[language], what: decisionWords[`waiting-${decided.what as DecisionKind}`][language] } : {}),
      ...(training ? { who: training.who || decisionWords.someone[language], what: trainingReviewWords[`waiting-${training.what as TrainingDecisionKind}`][language] } : {}),
      ...daysInWords(problem, language),
    } }
  }), { ...problemWords, ...assignmentProblemWords, ...trainingProblemWords, ...trainingReviewProblemWords }, language)
