import { dateInWords } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'
import { problemWords } from './messages.ts'
import type { PolicyUnit } from './policy-value.ts'

const days = ['earliest', 'latest', 'taken', 'since']
const amounts = ['moneyTooSmall', 'moneyTooLarge']

function inWords(code: string, name: string, value: string | number, unit: PolicyUnit, language: Language): string | number {
  if (days.includes(name)) return dateInWords(String(value), language)
  if (amounts.includes(code)) return inMoney(Number(value), language)
  return name === 'value' && unit === 'cents' ? `$${value}` : value
}

/** The problems of the policy page as sentences, with days and amounts as people read them. */
export const policyProblems = (problems: readonly Problem[] | undefined, unit: PolicyUnit, language: Language) =>
  problemsInWords(problems?.map((problem) => ({
    ...problem,
    facts: Object.fromEntries(Object.entries(problem.facts ?? {}).map(([name, value]) => [name, inWords(problem.code, name, value, unit, language)])),
  })), problemWords, language)
