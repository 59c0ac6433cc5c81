import { Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { PersonCards } from '#design/person-cards.tsx'
import { goTo, notAccepted, readForm } from '#platform/answers.server.ts'
import { cookieHeader } from '#platform/cookies.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import { endThisSession } from '#people/public.server.ts'
import { deviceOf } from '#people/public.ts'
import { isPersona, personas, workPassword } from '../personas.ts'
import { freeVoucher } from '../free-voucher.server.ts'
import { walkInAs } from '../walk-in-as.server.ts'
import type { Route } from './+types/walk-in'

export const handle = { plain: true }

export const loader = async ({ context }: Route.LoaderArgs) => ({ formId: newId(), voucher: await freeVoucher(visitOf(context).house) })

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const form = await readForm(request)
  const persona = form.get('persona')
  if (!isPersona(persona)) return notAccepted([{ code: 'nobody' }], form)
  const secret = await walkInAs(visit.house, personas[persona].email, deviceOf(request.headers.get('user-agent') ?? ''))
  await endThisSession(visit)
  visit.cookies.push(cookieHeader('session', secret, visit.house.settings.siteAddress))
  return goTo(personas[persona].address)
}

export default function WalkIn({ loaderData: { formId, voucher }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('walkIn')} · Alongside`}</title>
      <Page title={say('walkIn')} lead={say('walkInLead')}>
        <ErrorSummary language={language} problems={actionData ? [{ text: say('nobody') }] : []} />
        <PersonCards people={Object.entries(personas).map(([persona, { name, about, waits }]) => ({
          name, about: about[language], waits: waits[language],
          form: (
            <Form formId={formId} language={language}>
              <Hidden name="persona" value={persona} />
              <Button kind="second">{say('walkInAs', name)}</Button>
            </Form>
          ),
        }))} />
        {voucher && (
          <Section title={say('voucher')}>
            <p>{say('voucherText')}</p>
            <p><strong translate="no">{voucher}</strong></p>
            <p>{say('voucherMore')}</p>
          </Section>
        )}
        <Section title={say('workPassword')}>
          <p>{say('workPasswordText')}</p>
          <p><strong translate="no">{workPassword}</strong></p>
        </Section>
        <Section title={say('fresh')}>
          <p>{say('freshText')}</p>
          <p><ButtonLink href="/register" kind="second">{say('register')}</ButtonLink></p>
        </Section>
      </Page>
    </>
  )
}
