import { addDays, isBefore, type PlainDate } from '#platform/dates.ts'
import { lifecycleOf } from '#platform/lifecycle.ts'

type Role = 'program' | 'clock' | 'examiner' | 'manager'
type Wait = 'approvalValidity'

/**
 * Who may take the exam, and until when. It opens when the program accepts the training certificate of an approved application, closes
 * when that approval is taken back, and opens again when it is given again. After the approval's last day it is over; a sitting before
 * that still counts when its result comes later. Where a result was wrong it is open again, or over when the approval is. Source: GUIDE, certification overview, step 10, note, and steps 11 to 16.
 */
export const examEligibilityLifecycle = lifecycleOf<Role, never, Wait>()({
  open: {
    pass: { by: 'examiner', to: 'passed' },
    close: { by: 'program', to: 'closed' },
    end: { by: 'clock', to: 'ended', after: 'approvalValidity' },
  },
  passed: { takeBackPass: { by: 'manager', to: 'open' } },
  ended: {
    pass: { by: 'examiner', to: 'passed' },
    openAgain: { by: 'program', to: 'open' },
  },
  closed: { openAgain: { by: 'program', to: 'open' } },
})

export type EligibilityState = (typeof examEligibilityLifecycle.states)[number]

/** The clock's step that is due on a day, and since when: the last day still counts, and the step is the next day's. */
export function dueEnd(eligibility: { readonly state: EligibilityState; readonly valid_through: PlainDate }, today: PlainDate) {
  const step = examEligibilityLifecycle.clockStep(eligibility.state)
  return step && isBefore(eligibility.valid_through, today) ? { ...step, on: addDays(eligibility.valid_through, 1) } : undefined
}
