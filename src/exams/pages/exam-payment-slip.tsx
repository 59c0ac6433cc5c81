import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { PaymentSlip } from '#fees/public.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import { seePayment } from '../see-payment.server.ts'
import type { Route } from './+types/exam-payment-slip'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { reference, payer, payee, payUntil, due } = await read(visit, selfOf(visit), seePayment)
  return { reference, payer, payee, payUntil, due, address: visit.house.settings.chequeAddress }
}

export default function PrintExamSlip({ loaderData: { reference, payer, payee, payUntil, due, address } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('slipTitle')} · Alongside`}</title>
      <Page
        title={say('slipTitle')} back={{ href: '/apply/exam/pay', text: say('payTitle') }}
        lead={due && payUntil ? say('slipUntil', dateInWords(payUntil, language)) : say('nothingDue')}
      >
        {due && (
          <PaymentSlip
            kind={due.kind} due={due.cents} reference={reference} payer={payer} payee={payee} address={address} questionsHref={`/questions/ask?about=${reference}`}
          />
        )}
      </Page>
    </>
  )
}
