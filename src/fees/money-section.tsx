import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { kindWords, words } from './messages.ts'
import { PaymentLines, type Reader } from './payment-lines.tsx'
import type { ChargeStanding } from './standing.ts'

interface ChargeProps {
  readonly charge: ChargeStanding
  readonly reader: Reader
}

/** Where one fee stands, in a sentence. */
function Standing({ charge: { due, ended, paid }, reader }: ChargeProps) {
  const language = useLanguage()
  const say = speak(words, language)
  if (ended) return <Notice tone="info">{say(ended === 'void' ? (paid > 0 ? 'endedVoid' : 'endedVoidUnpaid') : 'endedWithdrawn')}</Notice>
  if (due > 0) return <Notice tone="warning">{say('dueNow', inMoney(due, language))}</Notice>
  return <Notice tone="success">{say(reader === 'staff' ? 'allPaidStaff' : 'allPaid')}</Notice>
}

/** One fee: how it stands, its amounts, its payments. */
export function ChargeParts({ charge, reader }: ChargeProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const { cents, paid, due, forfeited, toReturn, ended } = charge
  const amounts = [
    { term: kindWords[charge.kind][language], detail: `${inMoney(cents, language)} · ${dateInWords(charge.on, language)}` },
    { term: say('paid'), detail: inMoney(paid, language) },
    ...(due > 0 ? [{ term: say('stillDue'), detail: inMoney(due, language) }] : []),
    ...(ended && forfeited > 0 ? [{ term: say('kept'), detail: inMoney(forfeited, language) }] : []),
    ...(toReturn > 0 ? [{ term: say('toReturn'), detail: inMoney(toReturn, language) }] : []),
  ]
  return (
    <>
      <Standing charge={charge} reader={reader} />
      <Facts facts={amounts} />
      <PaymentLines payments={charge.payments} reader={reader} />
    </>
  )
}

/** What is due for an application, what was paid, and the receipts: for the pages of whoever keeps the application. */
export function MoneySection({ charges, reader }: { readonly charges: readonly ChargeStanding[]; readonly reader: Reader }) {
  const say = speak(words, useLanguage())
  if (charges.length === 0) return null
  return (
    <Section title={say('money')} id="money">
      {charges.map((charge) => <ChargeParts key={charge.chargeId} charge={charge} reader={reader} />)}
    </Section>
  )
}
