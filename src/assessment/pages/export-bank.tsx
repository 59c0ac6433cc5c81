import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { PasswordField, TextArea } from '#design/text-field.tsx'
import { answerPreparedForm, type Fields } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { refuseIf } from '#platform/problems.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { staffOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { confirmOwner } from '#people/public.server.ts'
import { bankWords } from '../bank-messages.ts'
import { bankProblemWords } from '../bank-problem-messages.ts'
import { bankManagers } from '../bank-routes.ts'
import { findBank } from '../bank-store.server.ts'
import { exportBank, problemsOfWhy } from '../export-bank.server.ts'
import { readBank } from '../read-bank.server.ts'
import type { Route } from './+types/export-bank'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { id, name } = await readBank(visit, (unit) => findBank(unit, params.bank))
  return { id, name, formId: newId(), demonstration: visit.house.settings.demonstration }
}

/** Why, and whether it is really them: before any transaction. @throws {Refused} */
async function prepared(visit: Visit, { typed }: Fields): Promise<Readonly<Record<string, string>>> {
  const password = typed.password ?? ''
  const problems = problemsOfWhy(typed)
  refuseIf(problems.length === 0 ? [] : [...problems, ...(password === '' ? [{ code: 'passwordMissing', field: 'password' }] : [])])
  const { accountId, email, personId } = visit.session!
  await confirmOwner(visit.house, { accountId, email, password, clientAddress: visit.clientAddress })
  await refuseTooMany(visit.house, { exportOfPerson: personId })
  return typed
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, bankManagers)
  await readBank(visit, (unit) => findBank(unit, params.bank))
  return answerPreparedForm(visit, request, staff, (fields) => prepared(visit, fields), async (unit, typed) =>
    `/exams/items/${params.bank}/exports/${await exportBank(unit, params.bank, typed)}`)
}

/** A whole bank leaves the house: why, and once more the password. */
export default function ExportBank({ loaderData: { id, name, formId, demonstration }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  const problems = problemsInWords(actionData?.problems, bankProblemWords, language)
  return (
    <>
      <title>{`${say('exportTitle')} · Alongside`}</title>
      <Page title={say('exportTitle')} lead={say('exportLead')} back={{ href: `/exams/items/${id}`, text: name }}>
        <ErrorSummary language={language} problems={problems} />
        <Form formId={formId} language={language}>
          <TextArea name="why" label={say('exportWhy')} rows={3} maxLength={500} value={actionData?.typed.why} language={language} problem={problemAt(problems, 'why')} />
          <PasswordField
            name="password" label={say('password')} autoComplete="current-password" language={language} problem={problemAt(problems, 'password')}
            hint={say(demonstration ? 'passwordDemonstration' : 'passwordHint')}
          />
          <Actions>
            <Button>{say('exportButton')}</Button>
            <ButtonLink href={`/exams/items/${id}`} kind="quiet">{say('backToBank')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
