import { announce } from '#platform/announcements.server.ts'
import { lastDayOf, later } from '#platform/dates.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { returnPayment } from '#fees/public.server.ts'
import { lockApplication } from './application-store.server.ts'
import { takeStep } from './take-step.server.ts'

export interface Return {
  readonly paymentId: string
  readonly kind: 'returned' | 'mistake'
  readonly why: string
}

/**
 * Takes back a payment that the bank returned, or that was recorded by mistake. An application that is not decided yet
 * waits for its fee again: until the end of its hold, and never less than policy gives for paying anew.
 * @throws {Refused} for one's own application, or when it was taken back already.
 */
export async function returnFeePayment(unit: Unit<Staff>, reference: string, payment: Return): Promise<void> {
  const application = await lockApplication(unit, reference)
  if (application.subject_id === unit.actor.personId) throw new Refused([{ code: 'ownApplication' }])
  await returnPayment(unit, { aboutId: application.id, ...payment })
  if (application.state !== 'submitted') return
  const anew = lastDayOf(unit.today, { days: policyOn(unit.house, application.jurisdiction_id, unit.today).returnedPaymentHold })
  const held = application.held_until!
  await takeStep(unit, application, 'returnPayment', { held_until: later(held, anew) })
  await announce(unit, 'paymentReturned', { applicationId: application.id })
}
