import { useLanguage } from '#design/language.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { words } from './messages.ts'
import type { PaymentStanding } from './standing.ts'

/** For whom something is shown: the person whose money it is, or staff. */
export type Reader = 'person' | 'staff'

const receiptAddress = (id: string, reader: Reader) => `/${reader === 'staff' ? 'review-payments' : 'payments'}/${id}/receipt`

/** Each payment with its receipt; one that came back says so. */
export function PaymentLines({ payments, reader }: { readonly payments: readonly PaymentStanding[]; readonly reader: Reader }) {
  const language = useLanguage()
  const say = speak(words, language)
  const inWords = (date: string) => dateInWords(date, language)
  if (payments.length === 0) return <p>{say('noPayments')}</p>
  return (
    <ul>
      {payments.map((one) => (
        <li key={one.id}>
          <strong>{say('paymentOn', inMoney(one.cents, language), inWords(one.on))}</strong>{' · '}
          <span dir="auto">{one.voucherProgram ? say('byVoucher', one.voucherProgram) : say('byCheque', one.chequeNumber!)}</span>{' · '}
          <a href={receiptAddress(one.id, reader)}>{say('receipt', one.reference)}</a>
          {one.reversed && <><br />{say(one.reversed === 'returned' ? 'cameBack' : 'wasMistake', inWords(one.reversedOn!))}</>}
        </li>
      ))}
    </ul>
  )
}
