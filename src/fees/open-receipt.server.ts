import { audit } from '#platform/audit.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { pdfOf } from '#platform/pdf.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { receiptFacts, type Receipt } from './receipt-facts.ts'

/** A payment with what it paid, and the language of its person's letters. Recorded as one look. @throws {NotFound} */
export async function openReceipt(unit: Unit, paymentId: string): Promise<{ receipt: Receipt; language: Language; at: Date }> {
  const row = !isId(paymentId) ? undefined : await unit.db.selectFrom('payments')
    .innerJoin('allocations', 'allocations.payment_id', 'payments.id').innerJoin('charges', 'charges.id', 'charge_id')
    .innerJoin('organisations', 'organisations.id', 'payments.certifier_id')
    .leftJoin('payment_reversals', 'payment_reversals.payment_id', 'payments.id')
    .select(['payments.reference', 'organisations.name as certifier', 'person_name as personName', 'about_reference as aboutReference',
      'charges.kind', 'payments.cents', 'payments.effective_on as on', 'payments.method', 'cheque_number as chequeNumber',
      'cheque_dated as chequeDated', 'about_id as aboutId', 'voucher_program as voucherProgram', 'payment_reversals.kind as reversed',
      'payment_reversals.effective_on as reversedOn', 'charges.language', 'payments.recorded_at as at'])
    .where('payments.id', '=', paymentId).executeTakeFirst()
  if (!row) throw new NotFound()
  await audit(unit, { action: 'opened', kind: 'payment', ids: [paymentId], whose: row.aboutId, detail: 'receipt' })
  const { language, at, aboutId, ...receipt } = row
  return { receipt, language, at }
}

/** The receipt as a file that the browser shows. */
export async function receiptFile(receipt: Receipt, language: Language, at: Date): Promise<Response> {
  return new Response(await pdfOf('receipt', receiptFacts(receipt, language), at), {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="receipt-${receipt.reference}.pdf"`, 'Content-Language': language },
  })
}
