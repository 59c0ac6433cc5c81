import { isBefore, lastDayOf, type PlainDate } from '#platform/dates.ts'
import type { Problem } from '#platform/problems.ts'
import { compareNames, type NameComparison } from '#people/public.ts'
import { inHours, inQuarters } from './training-hours.ts'

/** What a certificate has to show. Sources: GUIDE, initial certification requirement 7, and certification overview, steps 10 and 11. */
export const trainingChecks = ['hours', 'twoYears', 'provider', 'name'] as const
export type TrainingCheck = (typeof trainingChecks)[number]

/** `fine`: the rule finds nothing; `wrong`: the rule refuses; `look`: only a person can judge it. */
export type Verdict = 'fine' | 'wrong' | 'look'

export interface Judged {
  readonly check: TrainingCheck
  readonly verdict: Verdict
  /** What is wrong, for the person who can still change it. */
  readonly problem?: Problem
}

/** What a certificate says, as it was typed or as the provider issued it. */
export interface SaidByCertificate {
  readonly quarterHours: number
  readonly completedOn: PlainDate
  readonly printedName: string
}

/** What it is judged by. */
export interface JudgedBy {
  readonly today: PlainDate
  /** The day on which it has to hold. */
  readonly countsOn: PlainDate
  readonly hoursNeeded: number
  readonly yearsValid: number
  /** Was the provider approved for this training on the day of completion? None when nobody chose a provider. */
  readonly providerApproved: boolean | undefined
  /** The legal names that count: the one of today, and the one of the day of completion. None before there is one. */
  readonly legalNames: readonly string[]
}

/** The last day on which a certificate counts, that day included. Source: GUIDE, certification overview, step 11. */
export const certificateValidThrough = (completedOn: PlainDate, years: number): PlainDate => lastDayOf(completedOn, { months: 12 * years })

const whole = (name: string) => ({ givenNames: name, familyNames: '' })

/** The name on a certificate against the legal name, each as one line: a certificate does not say which part is which. */
export const compareWithCertificate = (legalName: string, printedName: string): NameComparison => compareNames(whole(legalName), whole(printedName))

/** Writing in capitals, without accents, or with a comma is no difference. */
export const isSameOnCertificate = (legalName: string, printedName: string): boolean =>
  ['same', 'sameButForWriting'].includes(compareWithCertificate(legalName, printedName).match)

function judgeHours({ quarterHours }: SaidByCertificate, { hoursNeeded }: JudgedBy): Judged {
  if (quarterHours >= inQuarters(hoursNeeded)) return { check: 'hours', verdict: 'fine' }
  return { check: 'hours', verdict: 'wrong', problem: { code: 'hoursTooFew', field: 'hours', facts: { hours: inHours(quarterHours), needed: hoursNeeded } } }
}

function judgeDate({ completedOn }: SaidByCertificate, { today, countsOn, yearsValid }: JudgedBy): Judged {
  const wrong = (code: string, facts: Record<string, string | number> = {}): Judged =>
    ({ check: 'twoYears', verdict: 'wrong', problem: { code, field: 'completed', facts } })
  if (isBefore(today, completedOn)) return wrong('completedAhead')
  const through = certificateValidThrough(completedOn, yearsValid)
  return isBefore(through, countsOn) ? wrong('trainingTooOld', { through, years: yearsValid }) : { check: 'twoYears', verdict: 'fine' }
}

function judgeProvider({ completedOn }: SaidByCertificate, { providerApproved }: JudgedBy): Judged {
  if (providerApproved) return { check: 'provider', verdict: 'fine' }
  return { check: 'provider', verdict: 'wrong', problem: { code: 'providerNotApproved', field: 'provider', facts: { completed: completedOn } } }
}

function judgeName({ printedName }: SaidByCertificate, { legalNames }: JudgedBy): Judged {
  const fine = legalNames.some((name) => isSameOnCertificate(name, printedName))
  return { check: 'name', verdict: fine ? 'fine' : 'look' }
}

/** The four checks. What a rule refuses is refused; of a name it only says that somebody has to look. */
export const judgeCertificate = (certificate: SaidByCertificate, by: JudgedBy): Judged[] =>
  [judgeHours(certificate, by), judgeDate(certificate, by), judgeProvider(certificate, by), judgeName(certificate, by)]

/** What the rules refuse of a certificate. */
export const problemsOfCertificate = (certificate: SaidByCertificate, by: JudgedBy): Problem[] =>
  judgeCertificate(certificate, by).flatMap(({ verdict, problem }) => (verdict === 'wrong' && problem ? [problem] : []))
