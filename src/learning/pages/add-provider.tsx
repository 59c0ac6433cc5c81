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
import { addProvider } from '../add-provider.server.ts'
import { words } from '../messages.ts'
import { learningProblems } from '../problems-in-words.ts'
import { ProviderFields } from '../provider-fields.tsx'
import { providerKeepers } from '../routes.ts'
import type { Route } from './+types/add-provider'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'add' }

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, providerKeepers), async (unit) => ({ formId: newId(), kept: await keptForm(unit, visit.url.pathname) }))
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, providerKeepers), async (unit, { typed }) => {
    const id = await addProvider(unit, typed)
    await forgetKeptForm(unit, visit.url.pathname)
    return `/review/providers/${id}?done=added`
  })
}

export default function AddProvider({ loaderData: { formId, kept }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = learningProblems(actionData?.problems, language)
  return (
    <>
      <title>{`${say('add')} · Alongside`}</title>
      <Page title={say('add')} lead={say('addLead')} back={{ href: '/review/providers', text: say('backToProviders') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        <Form id="add" formId={formId} language={language}>
          <ProviderFields typed={actionData?.typed ?? kept?.typed} problems={problems} />
          <Actions>
            <Button>{say('addButton')}</Button>
            <ButtonLink href="/review/providers" kind="quiet">{say('backToProviders')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
