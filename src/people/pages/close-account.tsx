import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { PasswordField } from '#design/text-field.tsx'
import { answerPreparedForm } from '#platform/answer-form.server.ts'
import { cookieHeader } from '#platform/cookies.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { retentionOf } from '#policy/retention.server.ts'
import { closeAccount, worksForOrganisation } from '../close-account.server.ts'
import { confirmOwner } from '../confirm-owner.server.ts'
import { problemWords, words } from '../messages.ts'
import type { Route } from './+types/close-account'

export const handle = { plain: true }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const isStaff = await read(visit, selfOf(visit), worksForOrganisation)
  const { account, application, audit } = retentionOf(visit.house.settings.jurisdiction).classes
  return {
    isStaff, email: visit.session!.email, formId: newId(),
    accountDays: account!.thenDays!, applicationDays: application!.days!, auditDays: audit!.days!,
    unverified: [account, application, audit].some((one) => one!.status === 'unverified'),
  }
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const { accountId, email } = visit.session!
  return answerPreparedForm(visit, request, selfOf(visit),
    ({ typed }) => confirmOwner(visit.house, { accountId, email, password: typed.password ?? '', clientAddress: visit.clientAddress }),
    async (unit) => {
      await closeAccount(unit)
      visit.cookies.push(cookieHeader('session', '', visit.house.settings.siteAddress, 0))
      return '/sign-in?why=closed'
    })
}

export default function CloseAccount({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  return (
    <>
      <title>{`${say('closeTitle')} · Alongside`}</title>
      <Page title={say('closeTitle')} lead={say('closeLead', seen.email)} back={{ href: '/account', text: say('account') }}>
        <ErrorSummary language={language} problems={problems} />
        <Section title={say('closeHappens')}>
          <ul>
            <li>{say('closeSessions')}</li>
            <li>{say('closeDraft')}</li>
            <li>{say('closeSent')}</li>
            <li>{say('closePractice')}</li>
            <li>{say('closeQuestions')}</li>
            <li>{say('closeLetters')}</li>
          </ul>
        </Section>
        <Section title={say('closeKept')}>
          <ul>
            <li>{say('closeKeptAccount', seen.accountDays)}</li>
            <li>{say('closeKeptApplication', seen.applicationDays)}</li>
            <li>{say('closeKeptAudit', seen.auditDays)}</li>
          </ul>
          {seen.unverified && <p>{say('closeUnverified')}</p>}
          <p>{say('closeAgain')}</p>
        </Section>
        {seen.isStaff ? <Notice tone="info" title={say('closeStaffTitle')}>{problemWords.staffCannotClose[language]}</Notice> : (
          <Form formId={seen.formId} language={language}>
            <PasswordField
              name="password" label={say('password')} hint={say('closePasswordHint')} autoComplete="current-password" language={language}
              problem={problemAt(problems, 'password')}
            />
            <Actions>
              <Button kind="stop">{say('closeYes')}</Button>
              <ButtonLink href="/account" kind="second">{say('closeNo')}</ButtonLink>
            </Actions>
          </Form>
        )}
      </Page>
    </>
  )
}
