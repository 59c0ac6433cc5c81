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

/** A result that was wrong becomes another one; what was said first stays in sight. */
const correct = {
  correctToPassed: { by: 'manager', to: 'passed' },
  correctToFailed: { by: 'manager', to: 'failed' },
  correctToMissed: { by: 'manager', to: 'missed' },
  correctToVoided: { by: 'manager', to: 'voided' },
} as const
const { correctToPassed, correctToFailed, correctToMissed, correctToVoided } = correct

/** What nobody needs any more: an earlier result was corrected, and the exam is passed. */
const endUnneeded = { by: 'house', to: 'withdrawn' } as const

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
    endUnneeded,
  },
  submitted: {
    authorize: { by: 'reviewer', to: 'authorized' },
    answer: { by: 'house', to: 'authorized' },
    returnPayment: { by: 'reviewer', to: 'awaitingFee' },
    withdraw: { by: 'applicant', to: 'withdrawn' },
    lapse: { by: 'clock', to: 'lapsed', after: 'approvalValidity' },
    endUnneeded,
  },
  authorized: {
    ...results,
    returnPayment: { by: 'reviewer', to: 'awaitingFee' },
    withdraw: { by: 'applicant', to: 'withdrawn' },
    lapse: { by: 'clock', to: 'lapsed', after: 'approvalValidity' },
    endUnneeded,
  },
  passed: { correctToFailed, correctToMissed, correctToVoided },
  failed: { correctToPassed, correctToMissed, correctToVoided },
  missed: { correctToPassed, correctToFailed, correctToVoided },
  voided: { correctToPassed, correctToFailed, correctToMissed },
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
/** The step to each outcome of a result that was wrong. */
export const stepOfCorrection = {
  passed: 'correctToPassed', failed: 'correctToFailed', missed: 'correctToMissed', voided: 'correctToVoided',
} as const satisfies Record<Outcome, keyof typeof correct>
/** The step that each outcome takes. */
export const stepOfOutcome = { passed: 'pass', failed: 'fail', missed: 'miss', voided: 'annul' } as const satisfies Record<Outcome, string>
