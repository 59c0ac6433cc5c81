import { lifecycleOf } from '#platform/lifecycle.ts'

type Role = 'applicant' | 'reviewer' | 'manager' | 'house' | 'clock' | 'examiner'
type Need = 'fee'
type Wait = 'payUntil' | 'approvalValidity'

const results = {
  pass: { by: 'examiner', to: 'passed' },
  fail: { by: 'examiner', to: 'failed' },
  miss: { by: 'examiner', to: 'missed' },
  annul: { by: 'examiner', to: 'voided' },
} as const

/**
 * A request for the exam or for another try. Once its fee is paid nothing is left to judge: the house answers at once, unless the policy
 * `examRequestReview` says that staff read each. What lapsed comes back when its payment had arrived in time, or with a result of a
 * sitting that was in time. Source: GUIDE, certification overview, steps 12 to 16, and about the certification exam.
 */
export const examRequestLifecycle = lifecycleOf<Role, Need, Wait>()({
  awaitingFee: {
    payByVoucher: { by: 'applicant', to: 'submitted', needs: ['fee'] },
    recordPayment: { by: 'reviewer', to: 'submitted', needs: ['fee'] },
    useEarlierFee: { by: 'applicant', to: 'submitted', needs: ['fee'] },
    withdraw: { by: 'applicant', to: 'withdrawn' },
    lapse: { by: 'clock', to: 'lapsed', after: 'payUntil' },
  },
  submitted: {
    authorize: { by: 'reviewer', to: 'authorized' },
    answer: { by: 'house', to: 'authorized' },
    returnPayment: { by: 'reviewer', to: 'awaitingFee' },
    withdraw: { by: 'applicant', to: 'withdrawn' },
    lapse: { by: 'clock', to: 'lapsed', after: 'approvalValidity' },
  },
  authorized: {
    ...results,
    returnPayment: { by: 'reviewer', to: 'awaitingFee' },
    withdraw: { by: 'applicant', to: 'withdrawn' },
    lapse: { by: 'clock', to: 'lapsed', after: 'approvalValidity' },
  },
  passed: {},
  failed: {},
  missed: {},
  voided: {},
  lapsed: {
    ...results,
    recordLatePayment: { by: 'manager', to: 'submitted', needs: ['fee'] },
  },
  withdrawn: {},
})

export type RequestState = (typeof examRequestLifecycle.states)[number]

/** States in which a request is under way: there is one at a time. */
export const openRequestStates = ['awaitingFee', 'submitted', 'authorized'] as const satisfies readonly RequestState[]
export const isOpenRequest = (state: RequestState): boolean => (openRequestStates as readonly RequestState[]).includes(state)

/** How an exam can go. A voided one does not count: the person can ask again, and its fee pays for that. */
export const outcomes = ['passed', 'failed', 'missed', 'voided'] as const satisfies readonly RequestState[]
export type Outcome = (typeof outcomes)[number]
/** The step that each outcome takes. */
export const stepOfOutcome = { passed: 'pass', failed: 'fail', missed: 'miss', voided: 'annul' } as const satisfies Record<Outcome, string>
