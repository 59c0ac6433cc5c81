import { z } from 'zod'
import { daysBetween, isBefore, type PlainDate } from '#platform/dates.ts'
import { isLanguage, type Language } from '#platform/languages.ts'
import type { Problem } from '#platform/problems.ts'
import { standingOn, type Approval, type StandingOn } from './approvals.ts'
import { isTrainingKind, type TrainingKind } from './training-kinds.ts'
import { dayIn, dayInLine, tidyLine, type Typed } from './typed-day.ts'

const mostHours = 1000
export const longestName = 200
export const longestNumber = 40

/** What a coordinator typed of one person, before anyone looked at it. */
export interface TypedCompletion {
  readonly name: string
  readonly email: string
  readonly training: string
  readonly language: string
  readonly hours: string
  readonly startedOn: PlainDate | undefined
  readonly completedOn: PlainDate | undefined
  readonly number: string
}

/** What a provider says that somebody completed. */
export interface Completion {
  readonly name: string
  readonly email: string
  readonly training: TrainingKind
  readonly language: Language
  readonly hours: number
  readonly startedOn: PlainDate
  readonly completedOn: PlainDate
  readonly number: string
}

/** What the provider must know to issue. */
export interface IssuingFacts {
  readonly today: PlainDate
  readonly approvals: readonly Approval[]
  /** The email of the coordinator's own account. */
  readonly ownEmail: string
  /** The fewest hours of a training that was completed on a day. */
  readonly leastHours: (training: TrainingKind, completedOn: PlainDate) => number
}

/** The fields of the form for one person. */
export const typedCompletion = (typed: Typed): TypedCompletion => ({
  name: tidyLine(typed.name), email: tidyLine(typed.email), training: typed.training ?? '', language: typed.language ?? '', hours: tidyLine(typed.hours),
  startedOn: dayIn(typed, 'started'), completedOn: dayIn(typed, 'completed'), number: tidyLine(typed.number),
})

/** The columns of one line, in their order; training and language are those of the whole class. */
export const lineColumns = ['name', 'email', 'hours', 'started', 'completed', 'number'] as const
export function completionOfLine([name, email, hours, started, completed, number]: readonly string[], of: Pick<TypedCompletion, 'training' | 'language'>): TypedCompletion {
  return {
    ...of, name: tidyLine(name), email: tidyLine(email), hours: tidyLine(hours), startedOn: dayInLine(started ?? ''),
    completedOn: dayInLine(completed ?? ''), number: tidyLine(number),
  }
}

const isEmail = (text: string) => z.email().max(254).safeParse(text).success

function problemsOfPerson({ name, email }: TypedCompletion, { ownEmail }: IssuingFacts): Problem[] {
  return [
    // A name of signs that nobody sees is none.
    ...(/\p{L}/u.test(name) ? [] : [{ code: 'completionNameMissing', field: 'name' }]),
    ...(name.length > longestName ? [{ code: 'completionNameTooLong', field: 'name', facts: { most: longestName } }] : []),
    ...(email === '' ? [{ code: 'learnerEmailMissing', field: 'email' }] : []),
    ...(email !== '' && !isEmail(email) ? [{ code: 'learnerEmailNotReal', field: 'email' }] : []),
    ...(email.toLowerCase() === ownEmail.toLowerCase() ? [{ code: 'ownCompletion', field: 'email' }] : []),
  ]
}

/** Whole hours in digits: `80.5` and `80,5` are told apart from what is no number at all. */
function problemsOfHours(hours: string): Problem[] {
  const field = 'hours'
  if (hours === '') return [{ code: 'hoursMissing', field }]
  if (/^\d+[.,]\d+$/.test(hours)) return [{ code: 'hoursNotWhole', field }]
  if (!/^\d{1,9}$/.test(hours)) return [{ code: 'hoursNotNumber', field }]
  return Number(hours) > mostHours ? [{ code: 'hoursTooMany', field, facts: { most: mostHours } }] : []
}

function problemsOfDays({ startedOn, completedOn }: TypedCompletion, today: PlainDate): Problem[] {
  return [
    ...(startedOn ? [] : [{ code: 'startedMissing', field: 'started' }]),
    ...(completedOn ? [] : [{ code: 'completedMissing', field: 'completed' }]),
    ...(completedOn && isBefore(today, completedOn) ? [{ code: 'completedAhead', field: 'completed' }] : []),
    ...(startedOn && completedOn && isBefore(completedOn, startedOn) ? [{ code: 'daysCrossed', field: 'completed' }] : []),
  ]
}

function notApproved({ standing, from = '', through = '' }: StandingOn): Problem[] {
  const field = 'completed'
  if (standing === 'approved') return []
  if (standing === 'suspended') return [{ code: 'suspendedThen', field, facts: { from, through } }]
  if (standing === 'ended') return [{ code: 'endedThen', field, facts: { through } }]
  return standing === 'notYet' ? [{ code: 'notYetThen', field, facts: { from } }] : [{ code: 'neverApproved', field: 'training' }]
}

/**
 * May this provider issue it? What counts is how it stood on the day of completion (CERT-09); while it is suspended it issues
 * nothing at all, whatever the day.
 */
function problemsOfProvider({ training, language, completedOn, hours, startedOn }: Completion, { today, approvals, leastHours }: IssuingFacts): Problem[] {
  const now = standingOn(approvals, today, training, language)
  if (now.standing === 'suspended') return [{ code: 'suspendedNow', facts: { from: now.from! } }]
  const problems = notApproved(standingOn(approvals, completedOn, training, language))
  if (problems.length > 0) return problems
  const least = leastHours(training, completedOn)
  if (hours < least) return [{ code: 'hoursTooFew', field: 'hours', facts: { least } }]
  const most = 24 * (daysBetween(startedOn, completedOn) + 1)
  return hours > most ? [{ code: 'hoursDoNotFit', field: 'hours', facts: { most } }] : []
}

/** What was typed of one person, or everything that is wrong with it: first what was typed, then whether it may be issued. */
export function readCompletion(typed: TypedCompletion, facts: IssuingFacts): { completion: Completion } | { problems: readonly Problem[] } {
  const { training, language, number } = typed
  const problems: Problem[] = [
    ...problemsOfPerson(typed, facts),
    ...(isTrainingKind(training) ? [] : [{ code: 'trainingMissing', field: 'training' }]),
    ...(isLanguage(language) ? [] : [{ code: 'trainingLanguageMissing', field: 'language' }]),
    ...problemsOfHours(typed.hours),
    ...problemsOfDays(typed, facts.today),
    ...(number === '' ? [{ code: 'numberMissing', field: 'number' }] : []),
    ...(number.length > longestNumber ? [{ code: 'numberTooLong', field: 'number', facts: { most: longestNumber } }] : []),
  ]
  if (problems.length > 0 || !isTrainingKind(training) || !isLanguage(language)) return { problems }
  const { name, email, startedOn, completedOn } = typed
  const completion = { name, email, training, language, hours: Number(typed.hours), startedOn: startedOn!, completedOn: completedOn!, number }
  const refused = problemsOfProvider(completion, facts)
  return refused.length > 0 ? { problems: refused } : { completion }
}
