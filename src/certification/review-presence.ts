import type { Instant } from '#platform/dates.ts'

/** How often an open page says that it is still open, in milliseconds; the page's script reads it from the page. */
export const presenceBeat = 30_000
/** Two beats may be missed. */
const beatLasts = 90_000
/** A page without script says only that it was opened: for about as long as somebody needs to read it. */
const openingLasts = 15 * 60_000

/** Somebody of the program on an application, as their colleagues see them. */
export interface Presence {
  /** What to call them; none: their role is said. */
  readonly name: string | null
  readonly byRole: 'programSpecialist' | 'programManager'
  readonly since: Instant
  readonly seenAt: Instant
  /** Their page says from time to time that it is open. */
  readonly stays: boolean
}

/** How long after its last sign somebody still counts as here. */
export const presenceLasts = (stays: boolean): number => (stays ? beatLasts : openingLasts)

/** Is this person still looking, as far as one can know? */
export const isHere = ({ seenAt, stays }: Pick<Presence, 'seenAt' | 'stays'>, now: Instant): boolean =>
  now.getTime() - seenAt.getTime() < presenceLasts(stays)
