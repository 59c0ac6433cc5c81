import type { Fields } from '#platform/answer-form.server.ts'
import { unitOfWork, type Self, type Unit } from '#platform/unit-of-work.server.ts'
import { selfOf, type Visit } from '#platform/visit.server.ts'
import { readVoucherCode } from '#fees/public.ts'
import { countVoucherTry, releaseVoucher, reserveVoucher, reservedVoucher } from '#fees/public.server.ts'
import { readAnswers } from './application-form.ts'
import { answersIn, lockApplication, savedAnswers, writeAnswers } from './application-store.server.ts'
import { goOnFrom, saveFormPage, type SentPage } from './save-form-page.server.ts'

/** Saves what was typed, so that it stays when the voucher is refused; and counts a try at a code. @throws {Refused} */
export async function saveBeforeFee(visit: Visit, sent: SentPage, fields: Fields): Promise<void> {
  await unitOfWork(visit.house, selfOf(visit), (unit) => saveFormPage(unit, sent, fields))
  if (fields.typed.feeWay === 'voucher' && !fields.typed._then) await countVoucherTry(visit)
}

/**
 * Reserves the voucher whose code the applicant gave, or sets the reserved one free when they chose another way.
 * @returns where to go on.
 * @throws {Refused} when the voucher cannot be used for this.
 */
export async function chooseFeeWay(unit: Unit<Self>, sent: SentPage, { typed }: Fields): Promise<string> {
  const then = typed._then ?? ''
  const application = await lockApplication(unit, sent.reference)
  const saved = await savedAnswers(unit, application.id)
  if (saved.some(({ question, other }) => other !== undefined && (question === 'feeWay' || question === 'voucher'))) {
    return `/apply/${sent.reference}/fee`
  }
  const about = { aboutId: application.id, reference: application.reference }
  const { feeWay, voucher } = readAnswers(answersIn(saved))
  if (then === '' && feeWay === 'cheque') {
    const held = await reservedVoucher(unit, application.id, 'application')
    await releaseVoucher(unit, about)
    // The code of the voucher that is free again goes with it. Another one stays, and is said to be unused before sending.
    if (held && readVoucherCode(voucher) === held.code) await writeAnswers(unit, application, [{ question: 'voucher', answer: '' }])
    return goOnFrom(unit, sent, then)
  }
  if (then === '' && feeWay === 'voucher' && voucher !== '') {
    await reserveVoucher(unit, { ...about, code: voucher, kind: 'application', certifierId: application.certifier_id })
  }
  return goOnFrom(unit, sent, then, { application, saved })
}
