import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { changeProvider, seenOf } from '../change-provider.server.ts'
import { words } from '../messages.ts'
import { learningProblems } from '../problems-in-words.ts'
import { ProviderFields } from '../provider-fields.tsx'
import { providerKeepers } from '../routes.ts'
import { findOurProvider } from '../see-provider.server.ts'
import type { Route } from './+types/change-provider'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: () => 'change' }

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, providerKeepers), async (unit) => {
    const provider = await findOurProvider(unit, params.provider)
    const { id, name, entity, website, counties, online } = provider
    return {
      id, formId: newId(), seen: seenOf(provider), kept: await keptForm(unit, visit.url.pathname),
      known: { name, entity, website: website ?? '', counties, online: online ? 'yes' : '' },
    }
  })
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, providerKeepers), async (unit, { typed }) => {
    await changeProvider(unit, params.provider, typed)
    await forgetKeptForm(unit, visit.url.pathname)
    return `/review/providers/${params.provider}?done=changed`
  })
}

export default function ChangeProvider({ loaderData: { id, formId, seen, kept, known }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = learningProblems(actionData?.problems, language)
  const back = { href: `/review/providers/${id}`, text: say('backToProvider') }
  return (
    <>
      <title>{`${known.name} · Alongside`}</title>
      <Page title={known.name} lead={say('changeProvider')} back={back}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        <Form id="change" formId={formId} language={language}>
          <Hidden name="seen" value={seen} />
          <ProviderFields typed={actionData?.typed ?? kept?.typed ?? known} problems={problems} />
          <Actions>
            <Button>{say('saveButton')}</Button>
            <ButtonLink href={back.href} kind="quiet">{back.text}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
