import { addDays, isBefore, lastDayOf, type PlainDate } from '#platform/dates.ts'
import { isLanguage, type Language } from '#platform/languages.ts'
import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { stretchesOf, type Approval, type ApprovalChange } from './approvals.ts'
import { isTrainingKind, type TrainingKind } from './training-kinds.ts'
import { dayIn, type Typed } from './typed-day.ts'

/** The longest approval, in years: more is a slip of the hand. */
const mostYears = 10
export const longestWhy = 500

/** What a provider is to be approved for, in one or several languages. */
export interface NewApproval {
  readonly training: TrainingKind
  readonly languages: readonly Language[]
  readonly from: PlainDate
  readonly through: PlainDate
}

function problemsOfDays(from: PlainDate | undefined, through: PlainDate | undefined, begun: PlainDate): Problem[] {
  if (!from || !through) {
    return [...(from ? [] : [{ code: 'firstDayMissing', field: 'from' }]), ...(through ? [] : [{ code: 'lastDayMissing', field: 'through' }])]
  }
  if (isBefore(through, from)) return [{ code: 'daysCrossed', field: 'through' }]
  const latest = addDays(lastDayOf(from, { months: 12 * mostYears }), -1)
  return [
    ...(isBefore(from, begun) ? [{ code: 'approvalTooEarly', field: 'from', facts: { from: begun } }] : []),
    ...(isBefore(latest, through) ? [{ code: 'approvalTooLong', field: 'through', facts: { most: mostYears } }] : []),
  ]
}

/** Days on which it is approved for the same already. What was ended gives its days free. */
function problemsOfOverlap({ training, languages, from, through }: NewApproval, approvals: readonly Approval[]): Problem[] {
  const met = approvals.filter((one) => one.training === training && languages.includes(one.language)).flatMap(stretchesOf)
    .find((stretch) => !isBefore(through, stretch.from) && !isBefore(stretch.through, from))
  return met ? [{ code: 'approvalOverlaps', field: 'from', facts: { from: met.from, through: met.through } }] : []
}

/**
 * What a manager approves, or everything that is wrong with it.
 * @param begun the first day of the program: nothing was approved before. @param approvals what the provider has already.
 */
export function readApproval(
  typed: Typed, chosen: Readonly<Record<string, readonly string[]>>, begun: PlainDate, approvals: readonly Approval[],
): { approval: NewApproval } | { problems: readonly Problem[] } {
  const { training } = typed
  const languages = [...new Set(chosen.languages ?? [])].filter(isLanguage)
  const [from, through] = [dayIn(typed, 'from'), dayIn(typed, 'through')]
  const problems: Problem[] = [
    ...(isTrainingKind(training) ? [] : [{ code: 'trainingMissing', field: 'training' }]),
    ...(languages.length > 0 ? [] : [{ code: 'trainingLanguageMissing', field: 'languages' }]),
    ...problemsOfDays(from, through, begun),
  ]
  if (problems.length > 0 || !isTrainingKind(training)) return { problems }
  const approval = { training, languages, from: from!, through: through! }
  const overlap = problemsOfOverlap(approval, approvals)
  return overlap.length > 0 ? { problems: overlap } : { approval }
}

/** What can still happen to an approval. */
export const changeKinds = ['suspended', 'lifted', 'ended'] as const
const isChangeKind = (text: unknown): text is ApprovalChange['kind'] => changeKinds.some((one) => one === text)

/** The first day on which it does not count any more, once somebody has said so. */
const endOf = ({ changes }: Approval): PlainDate | undefined => changes.findLast(({ kind }) => kind === 'ended')?.from

/** What of it makes sense now: nothing after it was ended, only an earlier end before that; lifting only what is suspended. */
export function possibleChanges(approval: Approval, today: PlainDate): ApprovalChange['kind'][] {
  if (isBefore(approval.through, today)) return []
  const end = endOf(approval)
  if (end) return isBefore(today, end) && !isBefore(end, approval.from) ? ['ended'] : []
  const stretches = stretchesOf(approval).filter(({ through }) => !isBefore(through, today))
  return changeKinds.filter((kind) => kind === 'ended' || stretches.some(({ standing }) => (standing === 'suspended') === (kind === 'lifted')))
}

function problemsOfDay(approval: Approval, { kind, from }: ApprovalChange, today: PlainDate): Problem[] {
  const field = 'from'
  const end = endOf(approval)
  if (end && (kind !== 'ended' || !isBefore(today, end))) return [{ code: 'approvalEndedAlready' }]
  if (isBefore(from, today)) return [{ code: 'changeInPast', field }]
  // An end that was said for later may come sooner: a provider that is found to deceive does not teach on until then.
  if (end && !isBefore(from, end)) return [{ code: 'approvalEndsAlready', field, facts: { from: end } }]
  if (isBefore(from, approval.from) || isBefore(approval.through, from)) {
    return [{ code: 'changeOutside', field, facts: { from: approval.from, through: approval.through } }]
  }
  const after = stretchesOf(approval).filter(({ through }) => !isBefore(through, from))
  if (kind === 'suspended' && after.every(({ standing }) => standing === 'suspended')) return [{ code: 'suspendedAlready', field }]
  return kind === 'lifted' && after.every(({ standing }) => standing === 'approved') ? [{ code: 'notSuspended', field }] : []
}

/** What is wrong with a reason that others will read. */
export function problemsOfWhy(why: string): Problem[] {
  if (why === '') return [{ code: 'whyMissing', field: 'why' }]
  return why.length > longestWhy ? [{ code: 'whyTooLong', field: 'why', facts: { most: longestWhy } }] : []
}

/**
 * What a manager says of an approval, or everything that is wrong with it. It counts from today on at the earliest: nobody
 * loses what they completed in good faith.
 */
export function readChange(typed: Typed, approval: Approval, today: PlainDate): { change: ApprovalChange; why: string } | { problems: readonly Problem[] } {
  const [kind, from, why] = [typed.kind, dayIn(typed, 'from'), tidyText(typed.why ?? '')]
  const problems: Problem[] = [
    ...(isChangeKind(kind) ? [] : [{ code: 'changeMissing', field: 'kind' }]),
    ...(from ? [] : [{ code: 'changeDayMissing', field: 'from' }]),
    ...(isChangeKind(kind) && from ? problemsOfDay(approval, { kind, from }, today) : []),
    ...problemsOfWhy(why),
  ]
  return problems.length > 0 || !isChangeKind(kind) || !from ? { problems } : { change: { kind, from }, why }
}
