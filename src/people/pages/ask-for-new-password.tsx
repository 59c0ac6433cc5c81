import { setTimeout } from 'node:timers/promises'
import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { TextField } from '#design/text-field.tsx'
import { answerPreparedForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { refuseIf } from '#platform/problems.ts'
import { stayOnSwitch } from '#platform/stay-on-switch.server.ts'
import { visitOf, type Visit } from '#platform/visit.server.ts'
import { problemsOfEmail, tidyEmail } from '../email.ts'
import { problemWords, words } from '../messages.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { askForNewPassword } from '../reset-password.server.ts'
import type { Route } from './+types/ask-for-new-password'

/** The language switch sends this form to the page in the other language: the email stays, the password does not. */
export const handle = { plain: true, stays: true, form: () => 'reset' }

/** In milliseconds: longer than writing a letter takes. */
const leastTime = 150

export const loader = () => ({ formId: newId() })

/** Takes the same time whether there is an account or not. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const stayed = await stayOnSwitch(visit, request)
  if (stayed) return stayed
  const [answer] = await Promise.all([answerFor(visit, request), setTimeout(leastTime)])
  return answer
}

const answerFor = (visit: Visit, request: Request) =>
  answerPreparedForm(visit, request, { hat: 'signIn' }, async ({ typed }) => {
    const email = tidyEmail(typed.email ?? '')
    refuseIf(problemsOfEmail(email))
    await refuseTooMany(visit.house, {
      registerFromAddress: visit.clientAddress, mailToAddress: email, mailFromAddress: `${email} ${visit.clientAddress}`,
    })
    return email
  }, async (unit, email) => {
    await askForNewPassword(unit, email)
    return '/register/check-email?for=password'
  })

export default function AskForNewPassword({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  return (
    <>
      <title>{`${say('reset')} · Alongside`}</title>
      <Page title={say('reset')} lead={say('resetLead')} back={{ href: '/sign-in', text: say('signIn') }}>
        <ErrorSummary language={language} problems={problems} />
        <Form id="reset" formId={loaderData.formId} language={language}>
          <TextField
            name="email" type="email" label={say('email')} value={actionData?.typed.email} autoComplete="email"
            spellCheck={false} language={language} problem={problemAt(problems, 'email')}
          />
          <Actions>
            <Button>{say('sendLink')}</Button>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
