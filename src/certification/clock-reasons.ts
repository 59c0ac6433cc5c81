import { isBefore, lastDayOf, type PlainDate } from '#platform/dates.ts'
import type { PolicyKey } from '#policy/policies.ts'

/** A value of policy, and the day that selects it. */
export interface CountedBy {
  readonly key: PolicyKey
  readonly on: PlainDate
}

interface Held {
  readonly state: 'awaitingFee' | 'returned'
  readonly sentOn: PlainDate
  readonly heldUntil: PlainDate
  /** When it came into this state: corrections were asked for, or a payment came back. */
  readonly since: PlainDate
  /** From the policy of the day of sending. */
  readonly incompleteHold: number
}

/**
 * What gives the last day of an application that waits for its person: the hold from its first sending; or, where that was nearly
 * over, the days that the program gives at the least. Source: GUIDE, application revision requests, 2 and 3.
 */
export function heldBy({ state, sentOn, heldUntil, since, incompleteHold }: Held): CountedBy {
  if (!isBefore(lastDayOf(sentOn, { days: incompleteHold }), heldUntil)) return { key: 'incompleteHold', on: sentOn }
  return { key: state === 'returned' ? 'correctionHold' : 'returnedPaymentHold', on: since }
}

interface Answered {
  readonly sentOn: PlainDate
  readonly answerDueOn: PlainDate
  /** When it came to the program this time. */
  readonly since: PlainDate
  /** From the policy of that day. */
  readonly reviewPeriod: number
}

/** What gives the day of our answer: the days from when it came to us this time; or those from its sending, where only the fee came later. */
export const answeredBy = ({ sentOn, answerDueOn, since, reviewPeriod }: Answered): CountedBy =>
  ({ key: 'reviewPeriod', on: lastDayOf(since, { days: reviewPeriod }) === answerDueOn ? since : sentOn })

interface Approved {
  readonly validThrough: PlainDate
  readonly decidedOn: PlainDate
  readonly firstApprovedOn: PlainDate
  /** From the policy of the day of the first approval. */
  readonly approvalValidity: number
}

/** What gives the last day of an approval: its months; or, where it was given again late, the days that there are at the least. */
export const approvedBy = ({ validThrough, decidedOn, firstApprovedOn, approvalValidity }: Approved): CountedBy =>
  (lastDayOf(firstApprovedOn, { months: approvalValidity }) === validThrough
    ? { key: 'approvalValidity', on: firstApprovedOn } : { key: 'approvedAgainHold', on: decidedOn })
