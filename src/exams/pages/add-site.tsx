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
import { addSite } from '../keep-sites.server.ts'
import { examManagers } from '../routes.ts'
import { seatProblems } from '../seat-problems.ts'
import { SiteFields } from '../site-fields.tsx'
import { siteWords } from '../site-messages.ts'
import type { Route } from './+types/add-site'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'add' }

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, examManagers), async (unit) => ({ formId: newId(), kept: await keptForm(unit, visit.url.pathname) }))
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, examManagers), async (unit, { typed }) => {
    await addSite(unit, typed)
    await forgetKeptForm(unit, visit.url.pathname)
    return '/exams/sites?done=added'
  })
}

export default function AddSite({ loaderData: { formId, kept }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(siteWords, language)
  const problems = seatProblems(actionData?.problems, language)
  return (
    <>
      <title>{`${say('add')} · Alongside`}</title>
      <Page title={say('add')} lead={say('addLead')} back={{ href: '/exams/sites', text: say('backToKeep') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        <Form id="add" formId={formId} language={language}>
          <SiteFields typed={actionData?.typed ?? kept?.typed} problems={problems} />
          <Actions>
            <Button>{say('addButton')}</Button>
            <ButtonLink href="/exams/sites" kind="quiet">{say('backToKeep')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
