import { isBefore, type PlainDate } from '#platform/dates.ts'
import { lifecycleOf } from '#platform/lifecycle.ts'

type Role = 'applicant' | 'reviewer' | 'manager' | 'clock'
type Need = 'orientation' | 'whoYouAre' | 'identity' | 'education' | 'livedExperience' | 'commitment' | 'ethics' | 'minimumAge' | 'fee'

const everything = [
  'orientation', 'whoYouAre', 'identity', 'education', 'livedExperience', 'commitment', 'ethics', 'minimumAge',
] as const

/**
 * Only what waits for the applicant can become void, and the days run from the first sending: nobody loses a step because
 * the program was slow. What a reviewer decides is taken when it leaves, ten minutes later (`review_decisions`).
 * Source: GUIDE, initial application process and application revision requests.
 */
export const applicationLifecycle = lifecycleOf<Role, Need, 'incompleteHold'>()({
  draft: {
    send: { by: 'applicant', to: 'submitted', needs: [...everything, 'fee'] },
    sendUnpaid: { by: 'applicant', to: 'awaitingFee', needs: everything },
    discard: { by: 'applicant', to: 'discarded' },
  },
  awaitingFee: {
    payByVoucher: { by: 'applicant', to: 'submitted', needs: ['fee'] },
    recordPayment: { by: 'reviewer', to: 'submitted', needs: ['fee'] },
    withdraw: { by: 'applicant', to: 'withdrawn' },
    lapse: { by: 'clock', to: 'void', after: 'incompleteHold' },
  },
  submitted: {
    approve: { by: 'reviewer', to: 'approved' },
    ask: { by: 'reviewer', to: 'returned' },
    deny: { by: 'reviewer', to: 'denied' },
    returnPayment: { by: 'reviewer', to: 'awaitingFee' },
    withdraw: { by: 'applicant', to: 'withdrawn' },
  },
  returned: {
    resend: { by: 'applicant', to: 'submitted', needs: [...everything, 'fee'] },
    resendUnpaid: { by: 'applicant', to: 'awaitingFee', needs: everything },
    withdraw: { by: 'applicant', to: 'withdrawn' },
    lapse: { by: 'clock', to: 'void', after: 'incompleteHold' },
  },
  approved: { reopen: { by: 'manager', to: 'submitted' } },
  denied: { reopen: { by: 'manager', to: 'submitted' } },
  discarded: {},
  withdrawn: {},
  void: { recordLatePayment: { by: 'manager', to: 'submitted' } },
})

export type ApplicationState = (typeof applicationLifecycle.states)[number]

/** States in which a person has an application under way or approved: there is one at a time. */
export const openStates = ['draft', 'awaitingFee', 'submitted', 'returned', 'approved'] as const satisfies readonly ApplicationState[]
export const isOpen = (state: ApplicationState): boolean => (openStates as readonly ApplicationState[]).includes(state)

/** The clock's step that is due on a day: the last day of the hold still counts. */
export function dueStep({ state, held_until }: { state: ApplicationState; held_until: PlainDate | null }, today: PlainDate) {
  const step = applicationLifecycle.clockStep(state)
  return step && held_until && isBefore(held_until, today) ? step : undefined
}
