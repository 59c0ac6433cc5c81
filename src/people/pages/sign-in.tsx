import { redirect } from 'react-router'
import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { PasswordField, TextField } from '#design/text-field.tsx'
import { goTo, localAddress, notAccepted, readForm, typedIn } from '#platform/answers.server.ts'
import { cookieHeader } from '#platform/cookies.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import { stayOnSwitch } from '#platform/stay-on-switch.server.ts'
import { visitOf } from '#platform/visit.server.ts'
import { deviceOf } from '../devices.ts'
import { problemsOfEmail, tidyEmail } from '../email.ts'
import { problemWords, words } from '../messages.ts'
import { endThisSession } from '../end-this-session.server.ts'
import { signIn } from '../sign-in.server.ts'
import type { Route } from './+types/sign-in'

/** The language switch sends this form to the page in the other language: the email stays, the password does not. */
export const handle = { plain: true, stays: true, form: () => 'sign-in' }

const reasons = {
  ended: ['warning', 'sessionEnded'], endedNothing: ['warning', 'sessionEndedNothing'], first: ['info', 'signInFirst'],
  passwordSet: ['success', 'passwordSet'], signedOut: ['success', 'signedOut'], closed: ['success', 'accountClosed'],
} as const

export const loader = ({ context }: Route.LoaderArgs) => {
  const { url, session } = visitOf(context)
  const to = localAddress(url.searchParams.get('to')) ?? ''
  if (session) throw redirect(to || '/apply')
  return { formId: newId(), to, why: url.searchParams.get('why') ?? (to ? 'first' : '') }
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const stayed = await stayOnSwitch(visit, request)
  if (stayed) return stayed
  const form = await readForm(request)
  const { typed } = typedIn(form)
  try {
    const email = tidyEmail(typed.email ?? '')
    refuseIf([...problemsOfEmail(email), ...(typed.password ? [] : [{ code: 'passwordMissing', field: 'password' }])])
    const device = deviceOf(request.headers.get('user-agent') ?? '')
    const secret = await signIn(visit.house, { email, password: typed.password!, device, clientAddress: visit.clientAddress })
    await endThisSession(visit)
    visit.cookies.push(cookieHeader('session', secret, visit.house.settings.siteAddress))
    return goTo(localAddress(typed.to) ?? '/apply')
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    throw fault
  }
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  const reason = Object.hasOwn(reasons, loaderData.why) ? reasons[loaderData.why as keyof typeof reasons] : undefined
  return (
    <>
      <title>{`${say('signIn')} · Alongside`}</title>
      <Page title={say('signIn')}>
        <ErrorSummary language={language} problems={problems} />
        {reason && problems.length === 0 && <Notice tone={reason[0]}>{say(reason[1])}</Notice>}
        <Form id="sign-in" formId={loaderData.formId} language={language}>
          <Hidden name="to" value={actionData?.typed.to ?? loaderData.to} />
          <TextField
            name="email" type="email" label={say('email')} value={actionData?.typed.email} autoComplete="username"
            spellCheck={false} language={language} problem={problemAt(problems, 'email')}
          />
          <PasswordField
            name="password" label={say('password')} autoComplete="current-password" language={language}
            problem={problemAt(problems, 'password')}
          />
          <Actions>
            <Button>{say('signIn')}</Button>
          </Actions>
        </Form>
        <p><a href="/reset">{say('forgot')}</a></p>
        <p><a href="/register">{say('noAccount')}</a></p>
      </Page>
    </>
  )
}
