import type { Cents } from '#platform/money.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Policy } from '#policy/policies.ts'
import { chargeFee, feeStanding, useReservedVoucher } from '#fees/public.server.ts'
import type { Application } from './application-store.server.ts'

/** What is still due about an application, for whoever may see it. */
export const dueAbout = async (unit: Unit, applicationId: string): Promise<Cents> =>
  (await feeStanding(unit, applicationId)).reduce((sum, { due }) => sum + due, 0)

/**
 * Charges the fee of an application, once, and uses the voucher that is reserved for it.
 * @returns whether nothing is due any more.
 * @throws {Refused} when the voucher no longer holds.
 */
export async function payForApplication(unit: Unit<Self>, application: Application, personName: string, policy: Policy): Promise<boolean> {
  const { id: aboutId, reference, certifier_id: certifierId } = application
  await chargeFee(unit, {
    kind: 'application', aboutId, reference, attempt: 1, certifierId, personName, cents: policy.applicationFee, policyDate: policy.date,
  })
  await useReservedVoucher(unit, { aboutId, reference, kind: 'application' })
  return (await dueAbout(unit, aboutId)) === 0
}
