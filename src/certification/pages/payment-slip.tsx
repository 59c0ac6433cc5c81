import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { PaymentSlip } from '#fees/public.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { findApplication } from '../application-store.server.ts'
import { feeAsOfToday } from '../fee-as-of-today.server.ts'
import { words } from '../messages.ts'
import type { Route } from './+types/payment-slip'

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), async (unit) => {
    const application = await findApplication(unit, params.reference)
    const { reference, certifier_id, held_until, sent_name } = application
    const { name } = await unit.db.selectFrom('organisations').select('name').where('id', '=', certifier_id).executeTakeFirstOrThrow()
    const due = (await feeAsOfToday(unit, application)).find((charge) => charge.kind === 'application' && charge.due > 0)?.due ?? 0
    return { reference, payer: sent_name ?? '', payee: name, heldUntil: held_until, due, address: visit.house.settings.chequeAddress }
  })
}

export default function PrintPaymentSlip({ loaderData: { reference, payer, payee, heldUntil, due, address } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('slipTitle')} · Alongside`}</title>
      <Page
        title={say('slipTitle')} back={{ href: `/apply/${reference}/pay`, text: say('payTitle') }}
        lead={due > 0 && heldUntil ? say('slipUntil', dateInWords(heldUntil, language)) : say('nothingDueNow')}
      >
        {due > 0 && (
          <PaymentSlip
            kind="application" due={due} reference={reference} payer={payer} payee={payee} address={address}
            questionsHref={`/questions/ask?about=${reference}`}
          />
        )}
      </Page>
    </>
  )
}
