import { isBefore, plainDateOf, type PlainDate } from '#platform/dates.ts'
import { isSwapped } from '#platform/no-such-day.ts'
import type { Problem } from '#platform/problems.ts'
import { tidyName, type LegalName } from './legal-name.ts'
import { problemsOfLegalName } from './names.ts'

/** The most papers that one change shows: an order, a certificate, an ID with its back, and one more. */
export const mostEvidence = 5
/** The longest note to a person whose change was declined, in characters. */
export const longestNote = 1000
/** Nobody alive has had a name since before this. */
const earliest = '1900-01-01'

/** Why a change is declined. Source: issue 3, changing one's legal name with evidence. */
export const declineReasons = ['notReadable', 'notAChange', 'otherName', 'otherPerson', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]
const isDeclineReason = (text: unknown): text is DeclineReason => declineReasons.includes(text as DeclineReason)

/** The new name as it was typed, and since when it is the legal one. */
export interface TypedNameChange extends LegalName {
  readonly since: { readonly month: string; readonly day: string; readonly year: string }
}

/** The form's fields as what they mean. */
export const typedNameChange = (typed: Readonly<Record<string, string | undefined>>): TypedNameChange => ({
  givenNames: tidyName(typed.givenNames ?? ''), familyNames: tidyName(typed.familyNames ?? ''),
  since: { month: typed['since-month'] ?? '', day: typed['since-day'] ?? '', year: typed['since-year'] ?? '' },
})

const isTyped = ({ month, day, year }: TypedNameChange['since']) => `${month}${day}${year}`.trim() !== ''
const isInNumbers = ({ month, day, year }: TypedNameChange['since']) =>
  [month, day].every((part) => /^\d{1,2}$/.test(part.trim())) && /^\d{4}$/.test(year.trim())

/** The day since when, or none when there is no such day. */
export const sinceOf = ({ since }: TypedNameChange): PlainDate | undefined =>
  isInNumbers(since) ? plainDateOf(Number(since.year), Number(since.month), Number(since.day)) : undefined

function problemsOfSince(change: TypedNameChange, today: PlainDate): Problem[] {
  const field = 'since'
  if (!isTyped(change.since)) return [{ code: 'sinceMissing', field }]
  if (!isInNumbers(change.since)) return [{ code: 'sinceNotInNumbers', field }]
  const since = sinceOf(change)
  if (!since) return [{ code: isSwapped(change.since.month, change.since.day) ? 'sinceDayFirst' : 'sinceNotReal', field }]
  if (isBefore(today, since)) return [{ code: 'sinceAhead', field }]
  return isBefore(since, earliest) ? [{ code: 'sinceTooEarly', field }] : []
}

/** Letter by letter the same: a capital or an accent is a reason to ask. */
const isSameLegalName = (one: LegalName, other: LegalName): boolean =>
  tidyName(one.givenNames) === tidyName(other.givenNames) && tidyName(one.familyNames) === tidyName(other.familyNames)

/** What is wrong with a change that is asked for: the name, the day, nothing that shows it. */
export function problemsOfNameChange(
  change: TypedNameChange, { now, evidence, today }: { readonly now: LegalName; readonly evidence: number; readonly today: PlainDate },
): Problem[] {
  const ofName = problemsOfLegalName(change)
  return [
    ...ofName,
    ...(ofName.length === 0 && isSameLegalName(change, now) ? [{ code: 'legalNameSame', field: 'givenNames' }] : []),
    ...problemsOfSince(change, today),
    ...(evidence === 0 ? [{ code: 'evidenceMissing', field: 'files' }] : []),
    ...(evidence > mostEvidence ? [{ code: 'evidenceTooMany', field: 'files', facts: { most: mostEvidence, there: evidence } }] : []),
  ]
}

/** What is missing when a change is declined: a reason, and words of one's own where no reason of the list says it. */
export function problemsOfDeclining(reason: string, note: string): Problem[] {
  if (!isDeclineReason(reason)) return [{ code: 'declineReasonMissing', field: 'reason' }]
  if (note.length > longestNote) return [{ code: 'declineNoteTooLong', field: 'note', facts: { most: longestNote, typed: note.length } }]
  return reason === 'other' && note === '' ? [{ code: 'declineNoteMissing', field: 'note' }] : []
}
