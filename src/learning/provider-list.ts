import type { PlainDate } from '#platform/dates.ts'
import { languages, type Language } from '#platform/languages.ts'
import { hasAllWords, wordsOf } from '#library/found-words.ts'
import { standingOn, type Approval, type StandingOn } from './approvals.ts'
import { trainingKinds, type TrainingKind } from './training-kinds.ts'

/** How a provider stands today for one training in one language. */
export interface TrainingLine extends StandingOn {
  readonly training: TrainingKind
  readonly language: Language
}

/** A line for every training and language that a provider was ever approved for, as it stands on a day. */
export const linesOf = (approvals: readonly Approval[], day: PlainDate): TrainingLine[] =>
  trainingKinds.flatMap((training) => languages.map((language) => ({ training, language, ...standingOn(approvals, day, training, language) })))
    .filter(({ standing }) => standing !== 'neverApproved')

export const publicViews = ['now', 'other'] as const
export type PublicView = (typeof publicViews)[number]

/** What the public list is asked to show. */
export interface ListQuery {
  readonly view: PublicView
  readonly q: string
  readonly training: TrainingKind | undefined
  readonly language: Language | undefined
}

/** The lines of a provider that a query asks for: what is approved today, or what is not. */
export const linesFor = (lines: readonly TrainingLine[], { view, training, language }: ListQuery): TrainingLine[] =>
  lines.filter((line) => (line.standing === 'approved') === (view === 'now'))
    .filter((line) => (training === undefined || line.training === training) && (language === undefined || line.language === language))

/** Does a provider speak of what somebody looks for? Capitals and accents do not matter, and words may be begun only. */
export function isFound({ name, counties }: { readonly name: string; readonly counties: string }, q: string): boolean {
  const words = wordsOf(q)
  return words.length === 0 || hasAllWords([name, counties], words)
}

/** The views of those who keep the list. A provider that is approved for one thing and suspended for another stands in both. */
export const staffViews = ['all', 'now', 'suspended', 'other'] as const
export type StaffView = (typeof staffViews)[number]
export function isInView(lines: readonly TrainingLine[], view: StaffView): boolean {
  const has = (standing: StandingOn['standing']) => lines.some((line) => line.standing === standing)
  return { all: true, now: has('approved'), suspended: has('suspended'), other: !has('approved') && !has('suspended') }[view]
}

/** The last day of the approval that ends first among those that count today. */
export const endsFirst = (lines: readonly TrainingLine[]): PlainDate | undefined =>
  lines.flatMap(({ standing, through }) => (standing === 'approved' ? [through!] : [])).sort()[0]
