import { addDays, isBefore, type PlainDate } from '#platform/dates.ts'
import { lifecycleOf } from '#platform/lifecycle.ts'

type Role = 'manager' | 'clock' | 'house'

/** What the clock ends, and the column with its last day, that day included. */
export const clockColumns = { certificateYears: 'valid_through', vacatedYears: 'renewable_through' } as const
type ClockWait = keyof typeof clockColumns
export type ClockColumn = (typeof clockColumns)[ClockWait]

/** What was issued in error counts no more: the result of its exam was corrected. */
const annul = { by: 'house', to: 'revoked' } as const

/**
 * The life of a certificate. It begins active, when the exam is passed. Managers suspend, lift and revoke, each with a reason that
 * its person reads; the clock ends it after its last day, and vacates it some years later. One that was suspended when its last day
 * passed stays so until somebody decides; lifted, it has expired. Renewal brings it back (another part of the product).
 * Source: GUIDE, about certification renewal; TOOLKIT, certification renewal (not in good standing: expired, suspended, revoked).
 */
export const certificateLifecycle = lifecycleOf<Role, never, ClockWait>()({
  active: {
    suspend: { by: 'manager', to: 'suspended' },
    revoke: { by: 'manager', to: 'revoked' },
    annul,
    expire: { by: 'clock', to: 'expired', after: 'certificateYears' },
  },
  expired: {
    revoke: { by: 'manager', to: 'revoked' },
    annul,
    vacate: { by: 'clock', to: 'vacated', after: 'vacatedYears' },
  },
  suspended: {
    lift: { by: 'manager', to: 'active' },
    revoke: { by: 'manager', to: 'revoked' },
    annul,
  },
  revoked: {},
  vacated: {},
})

export type CertificateState = (typeof certificateLifecycle.states)[number]
export type CertificateStep = 'suspend' | 'lift' | 'revoke' | 'annul' | 'expire' | 'vacate'
export type ManagerStep = Exclude<CertificateStep, 'annul' | 'expire' | 'vacate'>

const columnOf = (state: CertificateState): ClockColumn | undefined => {
  const step = certificateLifecycle.clockStep(state)
  return step && clockColumns[step.after as ClockWait]
}

/** The state that ends by itself after the last day of a column. */
export const stateEndingBy = (column: ClockColumn): CertificateState =>
  certificateLifecycle.states.find((state) => columnOf(state) === column)!

/** What the clock needs to know of a certificate. */
export type Clocked = { readonly state: CertificateState; readonly since_on: PlainDate } & { readonly [C in ClockColumn]: PlainDate }

/** The clock's step that is due on a day, and since when: the last day still counts, and the step is the next day's. */
export function dueStep(certificate: Clocked, today: PlainDate) {
  const [step, column] = [certificateLifecycle.clockStep(certificate.state), columnOf(certificate.state)]
  const last = column && certificate[column]
  return step && last && isBefore(last, today) ? { ...step, on: laterOf(addDays(last, 1), certificate.since_on) } : undefined
}

/** Nothing is in a state from a day before the one on which it came into the last one: lifted late, it has expired from then on. */
const laterOf = (a: PlainDate, b: PlainDate) => (isBefore(a, b) ? b : a)

/** As it stands on a day, also where the clock's sweep has not come by yet. */
export function standingOn<C extends Clocked>(certificate: C, today: PlainDate): C {
  const due = dueStep(certificate, today)
  return due ? standingOn({ ...certificate, state: due.to, since_on: due.on }, today) : certificate
}
