import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { PasswordField, TextArea } from '#design/text-field.tsx'
import { answerPreparedForm, type Fields } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { Refused } from '#platform/problems.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { read, staffOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { colleagues, confirmOwner } from '#people/public.server.ts'
import { exportColumns } from '../applications-csv.ts'
import { countForExport, exportApplications } from '../export-applications.server.ts'
import { exportPurposes, longestReason, readExportReason, shortestReason, type ExportReason } from '../export-reason.ts'
import { queueProblemWords } from '../queue-messages.ts'
import { queueAddress, readQueueQuery } from '../queue-query.ts'
import { mostExported } from '../queue-views.ts'
import { numberInWords, queryInWords, sayQueue } from '../queue-words.ts'
import { reviewers } from '../routes.ts'
import type { Route } from './+types/export-applications'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, reviewers)
  const query = { ...readQueueQuery(visit.url.searchParams), page: 1 }
  return read(visit, staff, async (unit) => ({
    query, count: await countForExport(unit, query), owners: { me: staff.personId, colleagues: await colleagues(unit) }, formId: newId(),
    demonstration: visit.house.settings.demonstration,
  }))
}

const withoutCapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Why, and whether it is really them: before any transaction. A reason that is not one costs no try. @throws {Refused} */
async function prepared(visit: Visit, { typed }: Fields): Promise<ExportReason> {
  const { said, problems } = readExportReason(typed)
  const password = typed.password ?? ''
  if (!said) throw new Refused([...problems, ...(password === '' ? [{ code: 'passwordMissing', field: 'password' }] : [])])
  const { accountId, email, personId } = visit.session!
  await confirmOwner(visit.house, { accountId, email, password, clientAddress: visit.clientAddress })
  await refuseTooMany(visit.house, { exportOfPerson: personId })
  return said
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const query = { ...readQueueQuery(visit.url.searchParams), page: 1 }
  return answerPreparedForm(visit, request, staffOf(visit, reviewers), (fields) => prepared(visit, fields),
    async (unit, said) => `/review/exports/${await exportApplications(unit, query, said)}`)
}

export default function ExportApplications({ loaderData: { query, count, owners, formId, demonstration }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = sayQueue(language)
  const problems = problemsInWords(actionData?.problems, queueProblemWords, language)
  const most = numberInWords(mostExported, language)
  const address = queueAddress(query)
  return (
    <>
      <title>{`${say('export')} · Alongside`}</title>
      <Page title={say('export')} lead={say('exportLead')} back={{ href: address, text: say('backToApplications') }}>
        <ErrorSummary language={language} problems={problems} />
        <Section title={say('exportContains')}>
          <Facts facts={[
            { term: say('viewShows'), detail: queryInWords(query, owners, language).join(' · ') },
            { term: say('exportCount'), detail: numberInWords(Math.min(count, mostExported), language) },
          ]} />
          {count > mostExported && <Notice tone="warning">{say('exportMore', most)}</Notice>}
          <p>{say('exportColumns')}: {exportColumns.map((column) => withoutCapital(say(`column-${column}`))).join(', ')}. {say('exportWithout')}</p>
        </Section>
        {count === 0 ? <Notice tone="info">{queueProblemWords.nothingToExport[language]}</Notice> : (
          <Form formId={formId} language={language}>
            <Choices
              kind="radio" name="purpose" legend={say('exportPurpose')} chosen={actionData?.chosen.purpose ?? []} language={language}
              options={exportPurposes.map((value) => ({ value, label: say(`purpose-${value}`) }))} problem={problemAt(problems, 'purpose')}
            />
            <TextArea
              name="reason" label={say('exportReason')} hint={say('exportReasonHint', shortestReason, longestReason)} rows={3} language={language}
              value={actionData?.typed.reason} problem={problemAt(problems, 'reason')}
            />
            <PasswordField
              name="password" label={say('exportPassword')} autoComplete="current-password" language={language} problem={problemAt(problems, 'password')}
              hint={say(demonstration ? 'exportPasswordDemonstration' : 'exportPasswordHint')}
            />
            <Actions>
              <Button>{say('makeList')}</Button>
              <ButtonLink href={address} kind="quiet">{say('backToApplications')}</ButtonLink>
            </Actions>
          </Form>
        )}
      </Page>
    </>
  )
}
