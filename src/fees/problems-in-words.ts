import { dateInWords } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { problemWords } from './problem-messages.ts'

const dates = ['through', 'from', 'dated', 'until']
const amounts = ['due', 'given']

/** The problem with its dates and amounts as people read them. Those of other rooms stay as they are. */
export function withFeeFacts(problem: Problem, language: Language): Problem {
  if (!problem.facts || !Object.hasOwn(problemWords, problem.code)) return problem
  const facts = Object.entries(problem.facts).map(([name, value]) => {
    if (dates.includes(name)) return [name, dateInWords(String(value), language)]
    return [name, amounts.includes(name) ? inMoney(Number(value), language) : value]
  })
  return { ...problem, facts: Object.fromEntries(facts) }
}

/** The problems of money as sentences. */
export const feeProblems = (problems: readonly Problem[] | undefined, language: Language) =>
  problemsInWords(problems?.map((problem) => withFeeFacts(problem, language)), problemWords, language)
