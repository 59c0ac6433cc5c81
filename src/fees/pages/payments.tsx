import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { audit } from '#platform/audit.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { myFees } from '../fee-standing.server.ts'
import { kindWords, words } from '../messages.ts'
import { ChargeParts } from '../money-section.tsx'
import type { Route } from './+types/payments'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), async (unit) => {
    const charges = await myFees(unit)
    await audit(unit, { action: 'listed', kind: 'charge', ids: charges.map(({ chargeId }) => chargeId) })
    return { charges }
  })
}

export default function Payments({ loaderData: { charges } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('payments')} · Alongside`}</title>
      <Page title={say('payments')} lead={say(charges.length > 0 ? 'paymentsLead' : 'noFees')} back={{ href: '/account', text: say('toAccount') }}>
        {charges.map((charge) => (
          <Section key={charge.chargeId} title={`${kindWords[charge.kind][language]} · ${say('forApplication', charge.reference)}`}>
            <ChargeParts charge={charge} reader="person" />
          </Section>
        ))}
      </Page>
    </>
  )
}
