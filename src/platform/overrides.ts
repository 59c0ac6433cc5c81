import type { PlainDate } from './dates.ts'

/** A dated value that an organisation put over one of the release. What it means is judged by the room that knows the key. */
export interface Override {
  readonly jurisdiction: string
  readonly key: string
  readonly from: PlainDate
  readonly value: unknown
  readonly source: string
  readonly status: 'verified' | 'unverified'
}

/** What a house has read of them. Replaced whole, so that a reader has all of one reading or all of the next. */
export interface Overrides {
  current: readonly Override[]
  /** How many rows were read: they only become more, so that a late answer of an earlier reading is known as such. */
  rows: number
}

export const noOverrides = (): Overrides => ({ current: [], rows: 0 })
