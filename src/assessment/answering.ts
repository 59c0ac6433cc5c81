import type { Letter } from '#library/exam-items.ts'

/** An answer as it stands. */
export interface StandingAnswer {
  readonly options: string
  readonly choice: Letter | null
  readonly flagged: boolean
  readonly revision: number
}

/** What a page sends: the place of the chosen option from 1 to 4 (none: nothing is chosen), whether to look again, and what it stood on. */
export interface Given {
  readonly place: number | null
  readonly flagged: boolean
  readonly revision: number
}

/** The option at a place, from 1 to 4, of those in this person's order; none outside of it. */
export const optionAt = (options: string, place: number): Letter | undefined => options[place - 1] as Letter | undefined
/** Where an option stands for this person; 0 when there is none. */
export const placeOf = (options: string, choice: Letter | null): number => (choice === null ? 0 : options.indexOf(choice) + 1)

/**
 * What becomes of an answer that arrives: it is kept; it is there already (a repeat, or nothing new); it stands on an older one than what is there
 * (`stale`), so that a page that was left open or sent again does not undo what came later; or it is none that the page can have sent (`unreadable`).
 */
export function judgeAnswer(now: StandingAnswer, given: Given): 'keep' | 'same' | 'stale' | 'unreadable' {
  const choice = given.place === null ? null : optionAt(now.options, given.place)
  if (choice === undefined || !Number.isInteger(given.revision) || given.revision < 0 || given.revision > now.revision) return 'unreadable'
  if (choice === now.choice && given.flagged === now.flagged) return 'same'
  return given.revision === now.revision ? 'keep' : 'stale'
}

/** The fields of a question's form, as typed. An option is 1 to 4, or none. */
export function readGiven(typed: Readonly<Record<string, string>>): Given {
  const whole = (text: string | undefined) => (text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : NaN)
  return { place: typed.choice === undefined || typed.choice === '' ? null : whole(typed.choice), flagged: typed.flagged === 'yes', revision: whole(typed.revision) }
}
