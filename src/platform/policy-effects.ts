import type { PlainDate } from './dates.ts'
import type { Said } from './languages.ts'
import type { Staff, Unit } from './unit-of-work.server.ts'

/** A value that may be set from a day on, as the rooms to the right are asked about it. */
export interface WouldChange {
  readonly from: PlainDate
  readonly value: number | readonly number[]
}

/** What of a room's open matters a change would touch: a sentence with a number; and which ones, for whoever may see them. */
export interface Touched {
  readonly says: Said
  readonly matters?: readonly { readonly href: string; readonly text: string }[]
  /** How many more there are than are named. */
  readonly more?: number
}

/** A room's answer, asked in the unit of whoever wants to change something. */
export type PolicyEffect = (unit: Unit<Staff>, change: WouldChange) => Promise<readonly Touched[]>

/** For each key, who answers. The whole list stands in `src/policy-effects.server.ts`. */
export type PolicyEffects = Readonly<Record<string, readonly PolicyEffect[]>>
