import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Facts } from '#design/summary-list.tsx'
import { speak } from '#platform/languages.ts'
import { inMoney, type Cents } from '#platform/money.ts'
import { kindWords, words } from './messages.ts'
import type { ChargeKind } from './charge-kinds.ts'

interface PaymentSlipProps {
  readonly kind: ChargeKind
  readonly due: Cents
  /** The number of the application. */
  readonly reference: string
  /** Whose application it is: the legal name as it was sent. */
  readonly payer: string
  /** To whom the check is made out: the certifying body's name. */
  readonly payee: string
  /** Where checks go, a line each; none when the operator has not set it. */
  readonly address: readonly string[] | undefined
  /** Where the person can ask the program. */
  readonly questionsHref: string
}

/** What a person needs to pay by check, to be printed and sent with it. */
export function PaymentSlip({ kind, due, reference, payer, payee, address, questionsHref }: PaymentSlipProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <p className="screen-only">{say('slipLead')}</p>
      <Facts facts={[
        { term: kindWords[kind][language], detail: say('forApplication', reference) },
        { term: say('slipPayer'), detail: payer },
        { term: say('slipAmount'), detail: inMoney(due, language) },
        { term: say('slipPayee'), detail: payee },
        { term: say('slipReference'), detail: reference },
        { term: say('slipAddress'), detail: address ? <AddressLines lines={address} /> : <Blank>{say('slipAsk')}</Blank> },
      ]} />
      {!address && <Actions><ButtonLink kind="second" href={questionsHref}>{say('slipAskLink')}</ButtonLink></Actions>}
    </>
  )
}

/** On the screen what to do about it, on paper lines to write on. */
const Blank = ({ children }: { readonly children: string }) =>
  <><span className="screen-only">{children}</span><span className="paper-only" aria-hidden="true">{'_'.repeat(30)}<br />{'_'.repeat(30)}</span></>

const AddressLines = ({ lines }: { readonly lines: readonly string[] }) =>
  <>{lines.map((line, place) => <span key={place}>{place > 0 && <br />}{line}</span>)}</>
