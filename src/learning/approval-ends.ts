import { addDays, isBefore, type PlainDate } from '#platform/dates.ts'
import { standingOn, stretchesOf, type Approval } from './approvals.ts'

/** The end of an approval: its last day, and what it was for. */
export interface ApprovalEnd extends Pick<Approval, 'training' | 'language'> {
  readonly day: PlainDate
}

/**
 * When each approval of a provider ends, of those whose last day comes after today. One that is followed without a gap by another
 * for the same training in the same language does not end.
 */
export const endsAhead = (approvals: readonly Approval[], today: PlainDate): ApprovalEnd[] =>
  approvals.flatMap((approval) => {
    const { training, language } = approval
    const day = stretchesOf(approval).at(-1)?.through
    if (!day || !isBefore(today, day)) return []
    const { standing } = standingOn(approvals, addDays(day, 1), training, language)
    return standing === 'approved' || standing === 'suspended' ? [] : [{ training, language, day }]
  })
