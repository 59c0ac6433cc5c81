import type { Instant, PlainDate } from '#platform/dates.ts'
import type { Said } from '#platform/languages.ts'
import { entryOn, type PolicyFile, type PolicyKey } from './policies.ts'
import type { PolicyUnit, PolicyValue } from './policy-value.ts'

/** Why a day is the day it is: the value that it was counted by, as it stood on the day that selects it. */
export interface Reason {
  readonly key: PolicyKey
  readonly value: PolicyValue
  readonly unit: PolicyUnit
  readonly source: string
  readonly status: 'verified' | 'unverified'
}

/** With whom it lies to act by then: the person, the program, or nobody (a day on which something ends by itself). */
export type WhoActs = 'me' | 'program' | 'nobody'

/**
 * A day that binds a person. The room that keeps it says it in both languages, with the very words of its own pages; the room
 * `deadlines` puts the days of all rooms in one order and knows no number of its own. Source: BEYOND-02.
 */
export interface Deadline {
  /** The same as long as it is the same matter, also when its day moves: `feeDue <id of the application>`. */
  readonly id: string
  readonly kind: string
  /** The last day on which it can be done, that day included; of an appointment its day. */
  readonly on: PlainDate
  /** Of an appointment: from when to when, and on whose clock. */
  readonly at?: { readonly from: Instant; readonly until: Instant; readonly timeZone: string } | undefined
  readonly who: WhoActs
  readonly label: Said
  /** What gives the day: of several the first is told first. None of a day that somebody chose. */
  readonly why: readonly Reason[]
  /** Of a day that no value of policy gives: where it comes from. */
  readonly because?: Said | undefined
  /** What happens at its end. */
  readonly atEnd: Said
  readonly href: string
}

/** What would follow from not passing an exam: for whoever has one before them. Source: CERT-14. */
export interface IfIFail {
  /** How many attempts are left now; the next exam is one of them. */
  readonly attemptsLeft: number
  readonly attemptsAllowed: number
  /** The fee of another try, if it were asked for today. */
  readonly retakeFee: Reason
  /** How long the program has to answer a request for another try. */
  readonly answer: Reason
  /** The last day to ask for another try; it may be over. */
  readonly lastDayToAsk: PlainDate
  /** The last day of the approval. */
  readonly approvalEnds: PlainDate
  readonly href: string
}

/** The reason that a value gives, as it stood on the day that selects it. @throws {Error} when no entry covers the day. */
export function reasonOf(file: PolicyFile, key: PolicyKey, on: PlainDate): Reason {
  const { value, source, status } = entryOn(file, key, on)
  return { key, value, unit: file.values[key].unit, source, status }
}
