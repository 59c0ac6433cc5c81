import { isBefore, type PlainDate } from '#platform/dates.ts'
import type { PolicyEntry } from './policies.ts'
import { sameValue, type PolicyValue } from './policy-value.ts'

/** Who did something on the policy page, in which role, and when: the legal day and the moment. */
export interface Hand {
  readonly name: string
  readonly role: 'programManager' | 'operator'
  readonly on: PlainDate
  readonly at: Date
}

/** A value from a day on, with everything that was said about it since. */
export interface DatedValue {
  readonly from: PlainDate
  readonly value: PolicyValue
  readonly source: string
  readonly status: 'verified' | 'unverified'
  /** Shipped with the release, or set on the policy page. */
  readonly origin: 'release' | 'set'
  /** Of a value that was set. */
  readonly id?: string
  readonly setBy?: Hand
  readonly takenBackBy?: Hand
  /** A value of the release on whose day another was set. */
  readonly replaced?: boolean
  readonly verifications: readonly { readonly source: string; readonly by: Hand }[]
}

export interface SetRow extends Pick<DatedValue, 'from' | 'value' | 'source' | 'status'> {
  readonly id: string
  readonly by: Hand
  readonly takenBackBy?: Hand | undefined
}
export interface VerificationRow {
  readonly from: PlainDate
  /** None for a value of the release. */
  readonly overrideId: string | null
  readonly value: unknown
  readonly source: string
  readonly by: Hand
}

/** Everything that a key was, is and will be, the earliest day first. */
export function historyOf(release: readonly PolicyEntry[], set: readonly SetRow[], verified: readonly VerificationRow[]): DatedValue[] {
  const about = (id: string | null, from: PlainDate, value: unknown) => verified
    .filter((one) => one.overrideId === id && one.from === from && sameValue(one.value, value)).map(({ source, by }) => ({ source, by }))
  const standing = new Set(set.filter((one) => !one.takenBackBy).map(({ from }) => from))
  const ofRelease = release.map(({ from, value, source, status }): DatedValue => {
    const verifications = about(null, from, value)
    return { from, value, source, status: verifications.length > 0 ? 'verified' : status, origin: 'release', replaced: standing.has(from), verifications }
  })
  const ofPage = set.map(({ id, from, value, source, status, by, takenBackBy }): DatedValue => {
    const verifications = about(id, from, value)
    return {
      id, from, value, source, status: verifications.length > 0 ? 'verified' : status, origin: 'set', setBy: by,
      ...(takenBackBy ? { takenBackBy } : {}), verifications,
    }
  })
  return [...ofRelease, ...ofPage].sort((a, b) => (a.from === b.from ? 0 : isBefore(a.from, b.from) ? -1 : 1))
}

/** Does it count, from its day on? */
export const stands = ({ takenBackBy, replaced }: DatedValue): boolean => !takenBackBy && !replaced

/** What begins on this very day. */
export const standsOn = (history: readonly DatedValue[], day: PlainDate) => history.find((one) => stands(one) && one.from === day)
/** What is in effect on a day. */
export const inEffect = (history: readonly DatedValue[], day: PlainDate) => history.findLast((one) => stands(one) && !isBefore(day, one.from))
/** What was in effect until a value began on this day. */
export const before = (history: readonly DatedValue[], day: PlainDate) => history.findLast((one) => stands(one) && isBefore(one.from, day))
/** What comes after a day, the next first. */
export const comesNext = (history: readonly DatedValue[], day: PlainDate) => history.filter((one) => stands(one) && isBefore(day, one.from))

/** How a form names one of a key's values: by what was set, or by the day on which the release brings it. */
export const nameOfValue = ({ id, from }: DatedValue): string => id ?? from
