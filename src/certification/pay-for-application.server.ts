import type { Cents } from '#platform/money.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Policy } from '#policy/policies.ts'
import { chargeFee, feeStanding, releaseVoucher, useReservedVoucher } from '#fees/public.server.ts'
import type { Application } from './application-store.server.ts'

/** What is still due about an application, for whoever may see it. */
export const dueAbout = async (unit: Unit, applicationId: string): Promise<Cents> =>
  (await feeStanding(unit, applicationId)).reduce((sum, { due }) => sum + due, 0)

export interface Paying {
  readonly personName: string
  readonly policy: Policy
  /** What was read before sending: a voucher pays, or a cheque comes. A voucher that is still reserved then is free again. */
  readonly byVoucher: boolean
}

/**
 * Charges the fee of an application, once, and uses the voucher that is reserved for it when the applicant chose that.
 * @returns whether nothing is due any more.
 * @throws {Refused} when the voucher no longer holds.
 */
export async function payForApplication(unit: Unit<Self>, application: Application, { personName, policy, byVoucher }: Paying): Promise<boolean> {
  const { id: aboutId, reference, certifier_id: certifierId } = application
  await chargeFee(unit, {
    kind: 'application', aboutId, reference, attempt: 1, certifierId, personName, cents: policy.applicationFee, policyDate: policy.date,
  })
  await (byVoucher ? useReservedVoucher : releaseVoucher)(unit, { aboutId, reference, kind: 'application' })
  return (await dueAbout(unit, aboutId)) === 0
}
