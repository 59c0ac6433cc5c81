import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { findApplication } from '../application-store.server.ts'
import { discardApplication } from '../discard-application.server.ts'
import { words } from '../messages.ts'
import { NoLongerDraft } from '../no-longer-draft.tsx'
import { applicationProblems } from '../problems-in-words.ts'
import type { Route } from './+types/discard'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { reference, state } = await read(visit, selfOf(visit), (unit) => findApplication(unit, params.reference))
  return { reference, isDraft: state === 'draft', formId: newId() }
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit) => {
    await discardApplication(unit, params.reference)
    return `/apply/${params.reference}`
  })
}

export default function Discard({ loaderData: { reference, isDraft, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  if (!isDraft) return <NoLongerDraft title={say('myApplication')} reference={reference} />
  return (
    <>
      <title>{`${say('discardTitle')} · Alongside`}</title>
      <Page title={say('discardTitle')} lead={say('discardLead')} back={{ href: `/apply/${reference}`, text: say('back') }}>
        <ErrorSummary language={language} problems={applicationProblems(actionData?.problems, language)} />
        <Form formId={formId} language={language}>
          <Actions>
            <Button kind="stop">{say('discardYes')}</Button>
            <ButtonLink href={`/apply/${reference}`} kind="second">{say('discardNo')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
