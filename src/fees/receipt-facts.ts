import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { inMoney, type Cents } from '#platform/money.ts'
import type { ChargeKind } from './charge-kinds.ts'
import { kindWords, words } from './messages.ts'

/** One payment, with what it paid. */
export interface Receipt {
  readonly reference: string
  readonly certifier: string
  readonly personName: string
  readonly aboutReference: string
  readonly kind: ChargeKind
  readonly cents: Cents
  readonly on: PlainDate
  readonly method: 'voucher' | 'cheque'
  readonly chequeNumber: string | null
  readonly chequeDated: PlainDate | null
  readonly voucherProgram: string | null
  readonly reversed: 'returned' | 'mistake' | null
  readonly reversedOn: PlainDate | null
}

/** The words of a receipt, for `content/documents/receipt.typ`. One that came back says so before anything else. */
export function receiptFacts(receipt: Receipt, language: Language) {
  const say = speak(words, language)
  const inWords = (date: PlainDate) => dateInWords(date, language)
  const paidWith = receipt.method === 'cheque'
    ? say('chequeOf', receipt.chequeNumber!, inWords(receipt.chequeDated!)) : say('byVoucher', receipt.voucherProgram!)
  return {
    lang: language, title: say('receiptTitle'), certifier: receipt.certifier, amount: inMoney(receipt.cents, language),
    notice: receipt.reversed && say(receipt.reversed === 'returned' ? 'receiptReturned' : 'receiptMistake', inWords(receipt.reversedOn!)),
    rows: [
      { term: say('receiptNumber'), detail: receipt.reference },
      { term: say('receivedFrom'), detail: receipt.personName },
      { term: say('paidFor'), detail: `${kindWords[receipt.kind][language]} · ${say('forApplication', receipt.aboutReference)}` },
      { term: say('paidWith'), detail: paidWith },
      { term: say('receivedOn'), detail: inWords(receipt.on) },
    ],
    lines: receipt.reversed ? [] : [say('receiptKeep')],
    footer: say('receiptFooter', receipt.reference),
  }
}
