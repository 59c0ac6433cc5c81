import { plainDateOf, type PlainDate } from '#platform/dates.ts'
import { isLanguage, type Language } from '#platform/languages.ts'
import type { LegalName } from '#people/public.ts'
import { tidyName } from '#people/public.ts'

/** Changes whenever a question or its wording does; each submission names the one it was written with. */
export const contentVersion = '2026-11-22'

/** A date as it was typed, part by part: also one that does not exist. */
export interface TypedDate {
  readonly month: string
  readonly day: string
  readonly year: string
}

/** An answer as it was typed. A draft keeps it whether it is right or not: nothing typed is lost. */
export type Answer = string | readonly string[] | TypedDate

/** Every question, the page it stands on, and how it is answered. The order is the order of the review page. */
export const questions = {
  givenNames: { page: 'name', kind: 'text' },
  familyNames: { page: 'name', kind: 'text' },
  chosenName: { page: 'name', kind: 'text' },
  bornOn: { page: 'birth-date', kind: 'date' },
  phone: { page: 'contact', kind: 'text' },
  language: { page: 'contact', kind: 'choice' },
  printedGivenNames: { page: 'identity', kind: 'text' },
  printedFamilyNames: { page: 'identity', kind: 'text' },
  educationLevel: { page: 'education', kind: 'choice' },
  livedExperience: { page: 'lived-experience', kind: 'choices' },
  commitment: { page: 'commitment', kind: 'choices' },
  feeWay: { page: 'fee', kind: 'choice' },
  voucher: { page: 'fee', kind: 'text' },
} as const
export type Question = keyof typeof questions
/** `ethics` asks no question: it is read and signed. */
export type PageName = (typeof questions)[Question]['page'] | 'ethics'
export const questionNames = Object.keys(questions) as Question[]
export const isQuestion = (name: string): name is Question => Object.hasOwn(questions, name)

export const sections = ['whoYouAre', 'education', 'livedExperience', 'ethics', 'fee'] as const
export type Section = (typeof sections)[number]

/** The pages in the order in which we offer them, each with the minutes it usually takes and its section. */
export const formPages: Record<PageName, { readonly minutes: number; readonly section: Section }> = {
  name: { minutes: 1, section: 'whoYouAre' },
  'birth-date': { minutes: 1, section: 'whoYouAre' },
  contact: { minutes: 1, section: 'whoYouAre' },
  identity: { minutes: 2, section: 'whoYouAre' },
  education: { minutes: 1, section: 'education' },
  'lived-experience': { minutes: 1, section: 'livedExperience' },
  commitment: { minutes: 1, section: 'livedExperience' },
  ethics: { minutes: 5, section: 'ethics' },
  fee: { minutes: 1, section: 'fee' },
}
export const pageNames = Object.keys(formPages) as PageName[]
/** How long the whole form takes, as it is said before it is begun and on its own page. */
export const minutesOfForm = pageNames.reduce((sum, page) => sum + formPages[page].minutes, 0)
export const isPageName = (text: string): text is PageName => Object.hasOwn(formPages, text)
export const questionsOn = (page: PageName): Question[] => questionNames.filter((name) => questions[name].page === page)

/** Two choices, never a diagnosis. Source: GUIDE, eligibility, requirement 3. */
export const livedExperiences = ['own', 'family'] as const

/** A diploma, what stands for it, or more. Source: GUIDE, eligibility, requirement 2. */
export const educationLevels = ['diploma', 'equivalent', 'degree'] as const
/** Both are asked for. Source: GUIDE, eligibility, requirements 4 and 5. */
export const commitments = ['share', 'recovery'] as const
export const feeWays = ['voucher', 'cheque'] as const

export type Answers = Readonly<Partial<Record<Question, Answer>>>

const text = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '')

export const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined || (Array.isArray(answer) ? answer.length === 0
    : typeof answer === 'string' ? answer.trim() === '' : Object.values(answer).every((part) => part.trim() === ''))

/** What the answers say, once they are right. A day that does not exist is none. */
export const readAnswers = (answers: Answers) => ({
  legalName: { givenNames: tidyName(text(answers.givenNames)), familyNames: tidyName(text(answers.familyNames)) } satisfies LegalName,
  chosenName: tidyName(text(answers.chosenName)),
  bornOn: dateFrom(answers.bornOn),
  phone: text(answers.phone).trim(),
  language: isLanguage(answers.language) ? answers.language : undefined as Language | undefined,
  printedName: { givenNames: tidyName(text(answers.printedGivenNames)), familyNames: tidyName(text(answers.printedFamilyNames)) } satisfies LegalName,
  educationLevel: educationLevels.find((one) => one === answers.educationLevel),
  livedExperience: chosenOf(livedExperiences, answers.livedExperience),
  commitment: chosenOf(commitments, answers.commitment),
  feeWay: feeWays.find((one) => one === answers.feeWay),
  voucher: text(answers.voucher).trim(),
})

const chosenOf = <T extends string>(options: readonly T[], answer: Answer | undefined): T[] =>
  options.filter((one) => Array.isArray(answer) && answer.includes(one))

function dateFrom(answer: Answer | undefined): PlainDate | undefined {
  if (!answer || typeof answer === 'string' || Array.isArray(answer)) return undefined
  const { year, month, day } = answer as TypedDate
  const parts = [year, month, day].map((part) => (/^\s*\d{1,4}\s*$/.test(part) ? Number(part) : NaN))
  return parts.some(Number.isNaN) || year.trim().length !== 4 ? undefined : plainDateOf(parts[0]!, parts[1]!, parts[2]!)
}

/** The answer to a question from a form's fields. */
export function answerFrom(question: Question, typed: Readonly<Record<string, string>>, chosen: Readonly<Record<string, readonly string[]>>): Answer {
  const { kind } = questions[question]
  if (kind === 'choices') return chosen[question] ?? []
  if (kind !== 'date') return typed[question] ?? ''
  const part = (name: string) => typed[`${question}-${name}`] ?? ''
  return { month: part('month'), day: part('day'), year: part('year') }
}
