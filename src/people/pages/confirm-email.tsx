import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { PasswordField } from '#design/text-field.tsx'
import { goTo, notAccepted, readForm, typedIn } from '#platform/answers.server.ts'
import { cookieHeader } from '#platform/cookies.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import { visitOf } from '#platform/visit.server.ts'
import { confirmEmail } from '../confirm-email.server.ts'
import { deviceOf } from '../devices.ts'
import { endThisSession } from '../end-this-session.server.ts'
import { problemWords, words } from '../messages.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import type { Route } from './+types/confirm-email'

export const handle = { plain: true }

export const loader = () => ({ formId: newId() })

/** Following the link only shows the page: programs that open links in mail must not use it up. */
export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const form = await readForm(request)
  const { password = '' } = typedIn(form).typed
  try {
    refuseIf(password ? [] : [{ code: 'passwordMissing', field: 'password' }])
    await refuseTooMany(visit.house, { signInFromAddress: visit.clientAddress })
    const device = deviceOf(request.headers.get('user-agent') ?? '')
    const secret = await confirmEmail(visit.house, { secret: params.secret, password, device })
    await endThisSession(visit)
    visit.cookies.push(cookieHeader('session', secret, visit.house.settings.siteAddress))
    return goTo('/apply?ready')
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    throw fault
  }
}

export default function ConfirmEmail({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  return (
    <>
      <title>{`${say('confirm')} · Alongside`}</title>
      <Page title={say('confirm')} lead={say('confirmLead')}>
        <ErrorSummary language={language} problems={problems} />
        <Form formId={loaderData.formId} language={language}>
          <PasswordField
            name="password" label={say('password')} hint={say('confirmHint')} autoComplete="current-password"
            language={language} problem={problemAt(problems, 'password')}
          />
          <Actions>
            <Button>{say('confirmButton')}</Button>
          </Actions>
        </Form>
        {actionData && <p><a href="/register">{say('register')}</a> · <a href="/sign-in">{say('signIn')}</a></p>}
      </Page>
    </>
  )
}
