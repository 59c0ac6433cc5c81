import { isBefore, type PlainDate } from '#platform/dates.ts'
import type { Problem } from '#platform/problems.ts'
import { compareNames } from '#people/public.ts'
import type { EligibilityState } from './exam-eligibility-lifecycle.ts'
import type { Outcome, RequestState } from './exam-request-lifecycle.ts'
import type { BookingLine, ResultLine } from './vendor-line.ts'

/** What is known of the request that a line is about. */
export interface KnownRequest {
  readonly state: RequestState
  readonly attempt: number
  readonly authorizedOn: PlainDate | null
  readonly eligibility: EligibilityState
  readonly validThrough: PlainDate
  readonly name: { readonly givenNames: string; readonly familyNames: string }
  readonly result: { readonly outcome: Outcome; readonly satOn: PlainDate; readonly key: string } | undefined
  readonly hasBooking: boolean
  /** A seat at an exam of ours. */
  readonly hasSeat: boolean
}

/** What can be said of a line before it is written: that it says what is known; why it is refused; or that it can be taken, and what to look at. */
export type Verdict = 'repeated' | { readonly problem: Problem } | { readonly warnings: readonly Problem[] }

/** How a line stands to whoever sent it in: nobody says how they themself did, or somebody whom they know. */
export type Asker = 'stranger' | 'self' | 'knows'

/**
 * Does the name match that of the approval? Nothing in common is refused until a manager says that it is the same person: a certificate would
 * follow at once. A name that is partly the same is taken, and shown. Source: GUIDE, initial application process (names on the ID must match).
 */
function judgeName({ name }: KnownRequest, said: ResultLine['name'], accepted: boolean): Problem | undefined {
  const match = said ? compareNames(name, said).match : 'same'
  if (match === 'different') return { code: accepted ? 'vendorNameAccepted' : 'vendorNameDifferent' }
  return match === 'partly' ? { code: 'vendorNamePartly' } : undefined
}

const isRefusal = (problem: Problem | undefined) => problem?.code === 'vendorNameDifferent'

export interface Given {
  readonly asker: Asker
  readonly nameAccepted: boolean
  readonly today: PlainDate
  /** Whether this certifying body gets files of bookings at all. */
  readonly knowsBookings: boolean
}

/** Judges how an exam went, but for what `judge-result` says of its day. */
export function judgeResultLine(line: ResultLine, known: KnownRequest | undefined, key: string, { asker, nameAccepted, today, knowsBookings }: Given): Verdict {
  if (!known) return { problem: { code: 'vendorUnknown' } }
  const { result, attempt, validThrough, hasBooking } = known
  if (result) {
    if (result.outcome === line.outcome && result.satOn === line.satOn) return 'repeated'
    return { problem: result.key === key ? { code: 'vendorContradiction' } : { code: 'vendorOtherResult', facts: { outcome: result.outcome, satOn: result.satOn } } }
  }
  if (asker !== 'stranger') return { problem: { code: asker === 'self' ? 'vendorOwn' : 'vendorKnown' } }
  if (line.attempt !== undefined && line.attempt !== attempt) return { problem: { code: 'vendorAttempt', facts: { said: line.attempt, attempt } } }
  const name = judgeName(known, line.name, nameAccepted)
  if (name && isRefusal(name)) return { problem: name }
  return { warnings: [
    ...(name ? [name] : []),
    ...(knowsBookings && !hasBooking ? [{ code: 'vendorNoBooking' }] : []),
    ...(isBefore(validThrough, today) ? [{ code: 'vendorAfterEnd', facts: { validThrough } }] : []),
  ] }
}

/** Judges what was booked. It may come after its result: files cross. */
export function judgeBookingLine(line: BookingLine, known: KnownRequest | undefined, { nameAccepted }: Pick<Given, 'nameAccepted'>): Verdict {
  if (!known) return { problem: { code: 'vendorUnknown' } }
  const { state, authorizedOn, eligibility, validThrough } = known
  const name = judgeName(known, line.name, nameAccepted)
  if (name && isRefusal(name)) return { problem: name }
  if (line.status === 'booked') {
    if (state === 'withdrawn') return { problem: { code: 'vendorBookedWithdrawn' } }
    if (authorizedOn === null) return { problem: { code: 'resultNotAuthorized' } }
    if (eligibility === 'closed') return { problem: { code: 'resultExamClosed' } }
    if (isBefore(line.day, authorizedOn)) return { problem: { code: 'resultBeforeAuthorized', facts: { authorizedOn } } }
    if (isBefore(validThrough, line.day)) return { problem: { code: 'vendorBookedAfterEnd', facts: { validThrough } } }
  }
  return { warnings: [...(name ? [name] : []), ...(line.status === 'booked' && known.hasSeat ? [{ code: 'vendorSeatHere' }] : [])] }
}

/** Reasons that can be gone later: the line may be tried again. */
const passing: ReadonlySet<string> = new Set([
  'vendorUnknown', 'vendorOwn', 'vendorKnown', 'resultNotAuthorized', 'resultExamClosed', 'resultAhead', 'resultAfterEnd', 'vendorBookedAfterEnd', 'vendorFault', 'examMovedOn',
])
export const mayBeTriedAgain = (why: string): boolean => passing.has(why)
export const triedAgain: readonly string[] = [...passing]
