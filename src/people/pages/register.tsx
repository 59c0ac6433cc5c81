import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { PasswordField, TextField } from '#design/text-field.tsx'
import { answerPreparedForm, type Fields } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { refuseIf } from '#platform/problems.ts'
import { stayOnSwitch } from '#platform/stay-on-switch.server.ts'
import { visitOf, type Visit } from '#platform/visit.server.ts'
import { isCommonPassword } from '../common-passwords.server.ts'
import { problemsOfEmail, tidyEmail } from '../email.ts'
import { problemWords, words } from '../messages.ts'
import { hashPassword } from '../password-hash.server.ts'
import { problemsOfPassword } from '../passwords.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { register } from '../register.server.ts'
import type { Route } from './+types/register'

/** The language switch sends this form to the page in the other language: the email stays, the password does not. */
export const handle = { plain: true, stays: true, form: () => 'register' }

export const loader = () => ({ formId: newId() })

async function checked(visit: Visit, { typed }: Fields) {
  const [email, password] = [tidyEmail(typed.email ?? ''), typed.password ?? '']
  refuseIf([...problemsOfEmail(email), ...problemsOfPassword(password, email, isCommonPassword)])
  await refuseTooMany(visit.house, {
      registerFromAddress: visit.clientAddress, mailToAddress: email, mailFromAddress: `${email} ${visit.clientAddress}`,
    })
  return { email, passwordHash: await hashPassword(password), language: visit.language }
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const stayed = await stayOnSwitch(visit, request)
  if (stayed) return stayed
  return answerPreparedForm(visit, request, { hat: 'signIn' }, (fields) => checked(visit, fields), async (unit, registration) => {
    await register(unit, registration)
    return '/register/check-email'
  })
}

export default function Register({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  return (
    <>
      <title>{`${say('register')} · Alongside`}</title>
      <Page title={say('register')} lead={say('registerLead')}>
        <ErrorSummary language={language} problems={problems} />
        <Form id="register" formId={loaderData.formId} language={language}>
          <TextField
            name="email" type="email" label={say('email')} value={actionData?.typed.email} autoComplete="email"
            spellCheck={false} language={language} problem={problemAt(problems, 'email')}
          />
          <PasswordField
            name="password" label={say('password')} hint={say('passwordHint')} autoComplete="new-password"
            language={language} problem={problemAt(problems, 'password')}
          />
          <Actions>
            <Button>{say('register')}</Button>
          </Actions>
        </Form>
        <p><a href="/sign-in">{say('haveAccount')}</a></p>
      </Page>
    </>
  )
}
