import { addDays, isBefore, type PlainDate } from '#platform/dates.ts'
import { lifecycleOf } from '#platform/lifecycle.ts'

type Role = 'applicant' | 'reviewer' | 'manager' | 'clock' | 'house'
type Need = 'orientation' | 'whoYouAre' | 'identity' | 'education' | 'livedExperience' | 'commitment' | 'ethics' | 'minimumAge' | 'fee'

/** What the clock ends, and the column with its last day, that day included. */
export const clockColumns = { incompleteHold: 'held_until', approvalValidity: 'valid_through' } as const
export type ClockWait = keyof typeof clockColumns
export type ClockColumn = (typeof clockColumns)[ClockWait]

const everything = [
  'orientation', 'whoYouAre', 'identity', 'education', 'livedExperience', 'commitment', 'ethics', 'minimumAge',
] as const

/**
 * Only what waits for the applicant can become void, and the days run from the first sending: nobody loses a step because
 * the program was slow. What a reviewer decides is taken when it leaves, ten minutes later (`review_decisions`). An approval
 * ends after its last day, and a new application is needed; unless the result of an exam that was passed in time comes in later. A
 * certificate that was issued in error, because a result was wrong, leaves the approval as it was.
 * Source: GUIDE, initial application process, application revision requests, and certification overview, step 10, note, and step 16.
 */
export const applicationLifecycle = lifecycleOf<Role, Need, ClockWait>()({
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
  approved: {
    reopen: { by: 'manager', to: 'submitted' },
    certify: { by: 'house', to: 'certified' },
    end: { by: 'clock', to: 'expired', after: 'approvalValidity' },
  },
  denied: { reopen: { by: 'manager', to: 'submitted' } },
  discarded: {},
  withdrawn: {},
  void: { recordLatePayment: { by: 'manager', to: 'submitted' } },
  expired: { certify: { by: 'house', to: 'certified' } },
  certified: { takeCertificateBack: { by: 'house', to: 'approved' } },
})

export type ApplicationState = (typeof applicationLifecycle.states)[number]

/** States in which a person has an application under way or approved: there is one at a time. */
export const openStates = ['draft', 'awaitingFee', 'submitted', 'returned', 'approved'] as const satisfies readonly ApplicationState[]
export const isOpen = (state: ApplicationState): boolean => (openStates as readonly ApplicationState[]).includes(state)

/** The states that end by themselves after the last day of a column. */
export const statesEndingBy = (column: ClockColumn): ApplicationState[] =>
  applicationLifecycle.states.filter((state) => columnOf(state) === column)

function columnOf(state: ApplicationState): ClockColumn | undefined {
  const step = applicationLifecycle.clockStep(state)
  return step && clockColumns[step.after as ClockWait]
}

/** What the clock needs to know of an application. */
export type Clocked = { readonly state: ApplicationState } & { readonly [C in ClockColumn]: PlainDate | null }

/** The clock's step that is due on a day, and since when: the last day still counts, and the step is the next day's. */
export function dueStep(application: Clocked, today: PlainDate) {
  const [step, column] = [applicationLifecycle.clockStep(application.state), columnOf(application.state)]
  const last = column && application[column]
  return step && last && isBefore(last, today) ? { ...step, on: addDays(last, 1) } : undefined
}
