import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import { visitOf } from '#platform/visit.server.ts'
import { confirmEmail } from '../confirm-email.server.ts'
import { problemWords, words } from '../messages.ts'
import type { Route } from './+types/confirm-email'

export const handle = { plain: true }

export const loader = () => ({ formId: newId() })

/** The link only shows a button: programs that open links in mail must not use it up. */
export const action = ({ request, context, params }: Route.ActionArgs) =>
  answerForm(visitOf(context), request, { hat: 'signIn' }, async (unit) => {
    await confirmEmail(unit, params.secret)
    return '/sign-in?why=confirmed'
  })

export default function ConfirmEmail({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('confirm')} · Alongside`}</title>
      <Page title={say('confirm')} lead={say('confirmLead')}>
        <ErrorSummary language={language} problems={problemsInWords(actionData?.problems, problemWords, language)} />
        <Form formId={loaderData.formId} language={language}>
          <Actions>
            <Button>{say('confirmButton')}</Button>
          </Actions>
        </Form>
        {actionData && <p><a href="/register">{say('register')}</a> · <a href="/sign-in">{say('signIn')}</a></p>}
      </Page>
    </>
  )
}
