import type { Instant, PlainDate } from '#platform/dates.ts'

/** What can be unusual about looks at records. */
export const findingKinds = ['many', 'unrelated', 'oddHours', 'again', 'sameName', 'afterDecision', 'export', 'refused'] as const
export type FindingKind = (typeof findingKinds)[number]

/** Periods that a report can show, in days. */
export const periods = [7, 30, 90] as const
export type Period = (typeof periods)[number]
/** How far back a finding can be opened. */
export const longestPeriod: Period = 90

/** Those still to be looked at, or those that somebody has. */
export const shows = ['open', 'done'] as const
export type Shows = (typeof shows)[number]

/** One opening of a record by someone of the staff. Day and hour are those of the jurisdiction's time zone. */
export interface Look {
  readonly by: string
  /** The application, or the person where there is none. */
  readonly whose: string
  readonly at: Instant
  readonly day: PlainDate
  readonly hour: number
}

/** Something unusual about somebody's looks, for a manager to read about. */
export interface Finding {
  readonly kind: FindingKind
  readonly by: string
  /** With kind and person it says which finding: a day, an application, or a row of the audit. */
  readonly about: string
  readonly first: Instant
  readonly last: Instant
  readonly count: number
  /** Whose records, each once. */
  readonly whose: readonly string[]
}

/** Looks put together by something they have in common, in the order in which they came. */
export function grouped<T>(all: readonly T[], by: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(by(one))
    if (group) group.push(one)
    else groups.set(by(one), [one])
  }
  return [...groups.values()]
}

/** One finding over looks of one person, of which there is at least one. */
export function findingOver(kind: FindingKind, about: string, looks: readonly Look[], count = looks.length): Finding {
  const [first, last] = looks.reduce(([from, to], { at }) => [at < from ? at : from, at > to ? at : to], [looks[0]!.at, looks[0]!.at])
  return { kind, about, by: looks[0]!.by, count, first, last, whose: [...new Set(looks.map(({ whose }) => whose))] }
}
