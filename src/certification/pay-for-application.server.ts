import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Policy } from '#policy/policies.ts'
import { chargeFee, feeStanding, useReservedVoucher } from '#fees/public.server.ts'
import type { Application } from './application-store.server.ts'

/**
 * Charges the fee of an application, once, and uses the voucher that is reserved for it.
 * @returns whether nothing is due any more.
 * @throws {Refused} when the voucher no longer holds.
 */
export async function payForApplication(unit: Unit<Self>, application: Application, policy: Policy): Promise<boolean> {
  const { id: aboutId, subject_id: personId, certifier_id: certifierId } = application
  await chargeFee(unit, { kind: 'application', aboutId, attempt: 1, personId, certifierId, cents: policy.applicationFee, policyDate: policy.date })
  await useReservedVoucher(unit, aboutId)
  return (await feeStanding(unit, aboutId)).due === 0
}
