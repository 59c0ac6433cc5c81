import { redirect } from 'react-router'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { myApplications } from '../application-store.server.ts'
import { words } from '../messages.ts'
import { startApplication } from '../start-application.server.ts'
import type { Route } from './+types/apply'

export const handle = { plain: true }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const policy = policyOn(visit.house.settings.jurisdiction, legalDay(visit.house.clock, visit.house.timeZone))
  if (!visit.session) return { policy, signedIn: false, again: false, formId: '' }
  const mine = await read(visit, selfOf(visit), myApplications)
  const current = mine.find(({ state }) => state !== 'discarded')
  if (current) throw redirect(`/apply/${current.reference}`)
  return { policy, signedIn: true, again: mine.length > 0, formId: newId() }
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  if (!visit.session) throw redirect('/sign-in?to=/apply', 303)
  return answerForm(visit, request, selfOf(visit), async (unit) => `/apply/${await startApplication(unit)}`)
}

export default function Apply({ loaderData: { policy, signedIn, again, formId } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('apply')} · Alongside`}</title>
      <Page title={say('apply')} lead={say('applyLead')}>
        {again && <Notice tone="info">{say('startAgain')}</Notice>}
        <p>{say('applySaved')}</p>
        <Section title={say('applyNeeds')}>
          <ul>
            <li>{say('applyNeedAge', policy.minimumAge)}</li>
            <li>{say('applyNeedExperience')}</li>
          </ul>
          <p>{say('applyAnswer', policy.reviewPeriod)}</p>
        </Section>
        {signedIn ? (
          <Form formId={formId} language={language}>
            <Actions><Button>{say('start')}</Button></Actions>
          </Form>
        ) : (
          <Actions>
            <ButtonLink href="/register">{say('makeAccount')}</ButtonLink>
            <ButtonLink href="/sign-in?to=/apply" kind="second">{say('signIn')}</ButtonLink>
          </Actions>
        )}
      </Page>
    </>
  )
}
