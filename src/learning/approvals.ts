import { addDays, isBefore, type PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { TrainingKind } from './training-kinds.ts'

/** What happened to an approval, from a day on. */
export interface ApprovalChange {
  readonly kind: 'suspended' | 'lifted' | 'ended'
  readonly from: PlainDate
}

/** What a provider may teach, in which language, from its first day through its last. */
export interface Approval {
  readonly id: string
  readonly training: TrainingKind
  readonly language: Language
  readonly from: PlainDate
  readonly through: PlainDate
  /** In the order in which they were recorded: of several the last counts from its day on. */
  readonly changes: readonly ApprovalChange[]
}

/** Days in a row on which an approval stood the same, the first and the last included. */
export interface Stretch {
  readonly standing: 'approved' | 'suspended'
  readonly from: PlainDate
  readonly through: PlainDate
}

/** How a provider stood on a day. `ended`: it was approved before. `notYet`: it is approved later. */
export type Standing = 'approved' | 'suspended' | 'ended' | 'notYet' | 'neverApproved'

/** The same, with the days of which it speaks: of the approval, the suspension, the approval that ended, or the one to come. */
export interface StandingOn {
  readonly standing: Standing
  readonly from?: PlainDate
  readonly through?: PlainDate
}

const becomes = { suspended: 'suspended', lifted: 'approved', ended: 'ended' } as const

const stateOn = ({ changes }: Approval, day: PlainDate) => {
  const last = changes.findLast(({ from }) => !isBefore(day, from))
  return last ? becomes[last.kind] : 'approved'
}

/** The days on which an approval counted or was suspended, in their order; none of those after it had ended. */
export function stretchesOf(approval: Approval): Stretch[] {
  const { from, through, changes } = approval
  const inside = changes.map((change) => change.from).filter((day) => isBefore(from, day) && !isBefore(through, day))
  const starts = [...new Set([from, ...inside])].sort()
  const parts = starts.map((start, i) =>
    ({ standing: stateOn(approval, start), from: start, through: starts[i + 1] ? addDays(starts[i + 1]!, -1) : through }))
  return parts.reduce<(typeof parts)[number][]>((joined, part) => {
    const before = joined.at(-1)
    return before?.standing === part.standing ? [...joined.slice(0, -1), { ...before, through: part.through }] : [...joined, part]
  }, []).flatMap(({ standing, ...days }) => (standing === 'ended' ? [] : [{ standing, ...days }]))
}

const covers = ({ from, through }: Stretch, day: PlainDate) => !isBefore(day, from) && !isBefore(through, day)

/**
 * How a provider stood on a day for a training, in one language or in any. What somebody completed counts by the day on which
 * they completed it: a provider that is suspended later takes nothing from them. Source: CERT-09.
 */
export function standingOn(approvals: readonly Approval[], day: PlainDate, training: TrainingKind, language?: Language): StandingOn {
  const stretches = approvals.filter((one) => one.training === training && (language === undefined || one.language === language)).flatMap(stretchesOf)
  const today = stretches.filter((one) => covers(one, day))
  const now = today.find(({ standing }) => standing === 'approved') ?? today[0]
  if (now) return now
  const approved = stretches.filter(({ standing }) => standing === 'approved').sort((a, b) => (isBefore(a.through, b.through) ? -1 : 1))
  const before = approved.findLast(({ through }) => isBefore(through, day))
  if (before) return { ...before, standing: 'ended' }
  const next = approved.filter(({ from }) => isBefore(day, from)).sort((a, b) => (isBefore(a.from, b.from) ? -1 : 1))[0]
  return next ? { ...next, standing: 'notYet' } : { standing: 'neverApproved' }
}
