import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { PasswordField } from '#design/text-field.tsx'
import { answerPreparedForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { refuseIf } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { visitOf } from '#platform/visit.server.ts'
import { isCommonPassword } from '../common-passwords.server.ts'
import { problemWords, words } from '../messages.ts'
import { hashPassword } from '../password-hash.server.ts'
import { problemsOfPassword } from '../passwords.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { findSignInLink } from '../sign-in-links.server.ts'
import { setNewPassword } from '../reset-password.server.ts'
import type { Route } from './+types/set-new-password'

export const handle = { plain: true }

export const loader = () => ({ formId: newId() })

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerPreparedForm(visit, request, { hat: 'signIn' }, async ({ typed }) => {
    const link = await unitOfWork(visit.house, { hat: 'signIn' }, (unit) => findSignInLink(unit, params.secret, 'resetPassword'))
    refuseIf(problemsOfPassword(typed.password ?? '', link?.email ?? '', isCommonPassword))
    await refuseTooMany(visit.house, { signInFromAddress: visit.clientAddress })
    return hashPassword(typed.password!)
  }, async (unit, passwordHash) => {
    await setNewPassword(unit, params.secret, passwordHash)
    return '/sign-in?why=passwordSet'
  })
}

export default function SetNewPassword({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  return (
    <>
      <title>{`${say('reset')} · Alongside`}</title>
      <Page title={say('reset')}>
        <ErrorSummary language={language} problems={problems} />
        <Form formId={loaderData.formId} language={language}>
          <PasswordField
            name="password" label={say('newPassword')} hint={say('passwordHint')} autoComplete="new-password"
            language={language} problem={problemAt(problems, 'password')}
          />
          <Actions>
            <Button>{say('setPassword')}</Button>
          </Actions>
        </Form>
        <p><a href="/reset">{say('sendLink')}</a></p>
      </Page>
    </>
  )
}
