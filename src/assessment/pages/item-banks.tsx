import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { TextField } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { staffOf, visitOf } from '#platform/visit.server.ts'
import { bankStateWords, bankWords } from '../bank-messages.ts'
import { bankProblemWords } from '../bank-problem-messages.ts'
import { bankManagers } from '../bank-routes.ts'
import { makeBank } from '../make-bank.server.ts'
import { readBank } from '../read-bank.server.ts'
import { seeBanks } from '../see-banks.server.ts'
import type { Route } from './+types/item-banks'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return { ...(await readBank(visit, seeBanks)), formId: newId() }
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, bankManagers), async (unit, { typed }) => `/exams/items/${await makeBank(unit, typed)}?done=made`)
}

type Bank = Route.ComponentProps['loaderData']['banks'][number]

/** The program's own banks of questions, and the public one. */
export default function ItemBanks({ loaderData: { banks, sample, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  const problems = problemsInWords(actionData?.problems, bankProblemWords, language)
  const columns: Column<Bank>[] = [
    { id: 'name', head: say('name'), main: true, cell: ({ name }) => name }, { id: 'state', head: say('state'), plain: true, cell: ({ state }) => bankStateWords[state][language] },
    { id: 'active', head: say('inUse'), numeric: true, cell: ({ active }) => active }, { id: 'draft', head: say('drafts'), numeric: true, cell: ({ draft }) => draft },
  ]
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={say('lead')}>
        <ErrorSummary language={language} problems={problems} />
        <DataTable caption={say('banks')} rows={banks} columns={columns} keyOf={({ id }) => id} hrefOf={({ id }) => `/exams/items/${id}`} empty={say('none')} />
        <Section title={say('makeTitle')}>
          <Form formId={formId} language={language}>
            <TextField name="name" label={say('name')} hint={say('nameHint')} maxLength={120} autoComplete="off" language={language} value={actionData?.typed.name} problem={problemAt(problems, 'name')} />
            <Actions><Button>{say('make')}</Button></Actions>
          </Form>
        </Section>
        <Section title={say('sampleTitle')}>
          <p>{say('sampleText', sample)}</p>
          <Actions>
            <ButtonLink href="/exams/items/sample/statistics" kind="second">{say('sampleStatistics')}</ButtonLink>
            <ButtonLink href="/exam-items/sample.zip" kind="quiet">{say('sampleFile')}</ButtonLink>
          </Actions>
        </Section>
      </Page>
    </>
  )
}
