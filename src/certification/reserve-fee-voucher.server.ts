import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { releaseVoucher, reserveVoucher } from '#fees/public.server.ts'
import { readAnswers } from './application-form.ts'
import { answersIn, lockApplication, savedAnswers } from './application-store.server.ts'

/**
 * Reserves the voucher whose code the applicant gave, or sets the reserved one free when they chose another way.
 * @throws {Refused} when the voucher cannot be used for this.
 */
export async function reserveFeeVoucher(unit: Unit<Self>, reference: string): Promise<void> {
  const { id, certifier_id } = await lockApplication(unit, reference)
  const { feeWay, voucherCode } = readAnswers(answersIn(await savedAnswers(unit, id)))
  if (feeWay !== 'voucher') await releaseVoucher(unit, id)
  else if (voucherCode !== '') {
    await reserveVoucher(unit, { code: voucherCode, kind: 'application', aboutId: id, aboutReference: reference, certifierId: certifier_id })
  }
}
