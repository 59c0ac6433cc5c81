import { ageOn, dateFromWords, hasAge, type PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { Policy } from '#policy/policies.ts'
import { requirements, type Requirement } from './eight-requirements.ts'
import { formWords } from './form-messages.ts'
import type { ShownAnswer, ShownThing } from './shown-answers.ts'

/**
 * What was sent about a requirement: it says enough by itself; a person has to compare it with a paper; nothing shows it;
 * or it comes after the approval.
 */
export type EvidenceStatus = 'met' | 'check' | 'missing' | 'later'

export interface Evidence {
  readonly requirement: Requirement
  readonly status: EvidenceStatus
  /** What was said about it, in the words of the submission. */
  readonly said: readonly string[]
  /** The rows of the submission that show it. */
  readonly shownBy: readonly ShownThing[]
  /** Said by us, in the reader's language: not what was sent. */
  readonly ours?: true
  /** For the minimum age. */
  readonly age?: { readonly bornOn: PlainDate; readonly years: number }
}

/** A submission, as it was sent. */
export interface Sent {
  readonly answers: readonly ShownAnswer[]
  readonly language: Language
  readonly sentOn: PlainDate
}

type Found = Omit<Evidence, 'requirement'>
const nothing: Found = { status: 'missing', said: [], shownBy: [] }

/** The rows that stand for a requirement. The ID shows the birth date. Source: GUIDE, initial application process, documents 1 and 2. */
const rowsOf: Partial<Record<Requirement, readonly ShownThing[]>> = {
  age: ['bornOn', 'documents-identity'], education: ['educationLevel', 'documents-education'], livedExperience: ['livedExperience'],
  share: ['commitment'], recovery: ['commitment'], ethics: ['signature'],
}

/** The minimum age holds on the day of sending. Source: GUIDE, eligibility, requirement 1. */
function ofAge(found: Found, { language, sentOn }: Sent, { minimumAge }: Policy): Found {
  const bornOn = dateFromWords(found.said[0] ?? '', language)
  if (!bornOn) return found
  const age = { bornOn, years: ageOn(bornOn, sentOn) }
  return { ...found, age, status: hasAge(bornOn, minimumAge, sentOn) ? found.status : 'missing' }
}

/** One of the two things that "What you bring" asks for; in words that we no longer use, a person reads it. */
function ofCommitment(found: Found, to: 'share' | 'recovery', { language }: Sent): Found {
  const lines = found.said.flatMap((text) => text.split('\n'))
  const known = (['share', 'recovery'] as const).map((one) => formWords[`commitment-${one}`][language])
  if (lines.includes(formWords[`commitment-${to}`][language])) return { ...found, said: [formWords[`commitment-${to}`][language]] }
  return lines.every((line) => known.includes(line)) ? nothing : { ...found, status: 'check' }
}

function evidenceFor(requirement: Requirement, sent: Sent, policy: Policy): Found {
  const wanted = rowsOf[requirement]
  if (!wanted) return { status: 'later', said: [], shownBy: [] }
  const answered = ({ answer, files }: ShownAnswer) => (files ? files.length > 0 : answer !== '' && answer !== formWords.noAnswer[sent.language])
  const rows = wanted.flatMap((question) => sent.answers.find((one) => one.question === question && answered(one)) ?? [])
  if (rows.length < wanted.length) return { ...nothing, shownBy: rows.map(({ question }) => question) }
  const found: Found = {
    status: rows.some(({ files }) => files) ? 'check' : 'met',
    said: rows.filter(({ files }) => !files).map(({ answer }) => answer), shownBy: rows.map(({ question }) => question),
  }
  if (requirement === 'age') return ofAge(found, sent, policy)
  return requirement === 'share' || requirement === 'recovery' ? ofCommitment(found, requirement, sent) : found
}

/**
 * The eight requirements with what shows each, judged from what was sent and from nothing that came later.
 * @param policy of the day of sending.
 */
export const evidenceIn = (sent: Sent, policy: Policy): Evidence[] =>
  requirements.map((requirement) => ({ requirement, ...evidenceFor(requirement, sent, policy) }))
