import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { changeSite } from '../keep-sites.server.ts'
import { examManagers } from '../routes.ts'
import { seatProblems } from '../seat-problems.ts'
import { SiteFields, typedOf } from '../site-fields.tsx'
import { siteWords } from '../site-messages.ts'
import { findSite } from '../site-store.server.ts'
import type { Route } from './+types/change-site'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'change' }

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const actor = staffOf(visit, examManagers)
  return read(visit, actor, async (unit) => {
    const site = await findSite(unit, params.site, actor.organisationId)
    return { name: site.name, kind: site.kind, typed: typedOf(site), formId: newId(), kept: await keptForm(unit, visit.url.pathname) }
  })
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, examManagers), async (unit, { typed }) => {
    await changeSite(unit, params.site, typed)
    await forgetKeptForm(unit, visit.url.pathname)
    return '/exams/sites?done=changed'
  })
}

export default function ChangeSite({ loaderData: { name, kind, typed, formId, kept }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(siteWords, language)
  const problems = seatProblems(actionData?.problems, language)
  return (
    <>
      <title>{`${name} · Alongside`}</title>
      <Page title={name} lead={say('changeLead')} back={{ href: '/exams/sites', text: say('backToKeep') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        <Form id="change" formId={formId} language={language}>
          <SiteFields typed={actionData?.typed ?? kept?.typed ?? typed} problems={problems} kind={kind} />
          <Actions>
            <Button>{say('changeButton')}</Button>
            <ButtonLink href="/exams/sites" kind="quiet">{say('backToKeep')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
