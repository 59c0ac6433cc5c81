import { lastDayOf, later, type PlainDate } from '#platform/dates.ts'

interface ApprovalFacts {
  /** The day of the approval that is given now. */
  readonly today: PlainDate
  /** The day of the first approval of this application that its person was told of, where one was taken back since. */
  readonly firstApprovedOn: PlainDate | undefined
  /** Months, from the policy of the day of the first approval. */
  readonly approvalValidity: number
  /** Calendar days, from the policy of today. */
  readonly approvedAgainHold: number
}

/**
 * The last day of an approval, that day included: so many months from the *initial* approval, also when it was taken back in
 * error and given again. Whoever is approved again late has some days at the least: nobody loses a step because the program was slow.
 * Source: GUIDE, certification overview, step 10, note.
 */
export function approvalValidThrough({ today, firstApprovedOn, approvalValidity, approvedAgainHold }: ApprovalFacts): PlainDate {
  const fromTheFirst = lastDayOf(firstApprovedOn ?? today, { months: approvalValidity })
  return firstApprovedOn === undefined ? fromTheFirst : later(fromTheFirst, lastDayOf(today, { days: approvedAgainHold }))
}
