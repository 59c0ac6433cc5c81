import type { PlainDate } from '#platform/dates.ts'

/** How a letter went: by email, in the account, and on paper. */
export interface LetterGone {
  readonly state: 'waiting' | 'sent' | 'failed' | 'bounced'
  readonly bouncedWhy: 'noMailbox' | 'mailboxFull' | 'refused' | 'reported' | null
  readonly readInAccount: boolean
  /** The last time that it was put on paper, if any. */
  readonly paper: { readonly state: 'waiting' | 'posted'; readonly postedOn: PlainDate | null } | undefined
}

/** A letter may leave once more after so many minutes: long enough for the first to arrive (our own choice). */
export const minutesBetweenCopies = 10

/** What staff can do about a letter that is not to themself. */
export interface LetterSteps {
  readonly sendAgain: boolean
  readonly cameBack: boolean
  readonly putOnPaper: boolean
}

/** One that is still on its way is not sent again; only one that left can have come back; on paper it waits once. */
export const stepsOfLetter = ({ state, paper }: Pick<LetterGone, 'state' | 'paper'>, isOwn: boolean): LetterSteps => ({
  sendAgain: !isOwn && state !== 'waiting', cameBack: !isOwn && state === 'sent', putOnPaper: !isOwn && paper?.state !== 'waiting',
})
