import { addDays, isBefore, type PlainDate } from '#platform/dates.ts'
import type { EligibilityState } from './exam-eligibility-lifecycle.ts'
import { examRequestLifecycle, type RequestState } from './exam-request-lifecycle.ts'

interface Clocked {
  readonly state: RequestState
  readonly pay_until: PlainDate
}
interface Within {
  readonly state: EligibilityState
  readonly valid_through: PlainDate
}

/** The last day of a request in its state: of an unpaid one the day for its payment, of a paid one that of the approval. */
const lastDayOfState = ({ state, pay_until }: Clocked, { valid_through }: Within): PlainDate | undefined => {
  const after = examRequestLifecycle.clockStep(state)?.after
  return after === undefined ? undefined : after === 'payUntil' ? pay_until : valid_through
}

/**
 * The clock's step of a request that is due on a day, and since when; the last day still counts. While an approval is taken back nobody
 * can pay, so that nothing lapses for that before the approval itself would be over.
 */
export function dueLapse(request: Clocked, eligibility: Within, today: PlainDate) {
  const step = examRequestLifecycle.clockStep(request.state)
  const last = lastDayOfState(request, eligibility)
  if (!step || !last || !isBefore(last, today)) return undefined
  if (eligibility.state === 'closed' && !isBefore(eligibility.valid_through, today)) return undefined
  return { ...step, on: addDays(last, 1) }
}
