import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { readArrival, readCheque } from '#fees/public.ts'
import type { Language } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { recordLatePayment } from './record-late-payment.server.ts'
import { recordFeeCheque } from './record-fee-cheque.server.ts'
import { returnFeePayment } from './return-fee-payment.server.ts'
import { undoDecision } from './undo-decision.server.ts'

/** What a form of the review page asks: a cheque to record, a payment to take back, or a decision to undo. @throws {Refused} */
export async function decideOrRecord(unit: Unit<Staff>, reference: string, typed: Readonly<Record<string, string>>, language: Language): Promise<void> {
  if (typed._money === 'record') return recordFeeCheque(unit, reference, readCheque(typed))
  if (typed._money === 'late') return recordLatePayment(unit, reference, readCheque(typed), readArrival(typed))
  if (typed._money === 'return') {
    const kind = typed.kind === 'mistake' ? 'mistake' : 'returned'
    return returnFeePayment(unit, reference, { paymentId: typed.payment ?? '', kind, why: typed.why ?? '' })
  }
  if (typed._decision === 'undo') return undoDecision(unit, reference, language, typed.change)
  throw new Refused([{ code: 'formIncomplete' }])
}
