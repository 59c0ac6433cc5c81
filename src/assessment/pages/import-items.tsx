import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { CsvField } from '#design/csv-field.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { staffOf, visitOf } from '#platform/visit.server.ts'
import { answerImport, mostMegabytes } from '../answer-import.server.ts'
import { bankWords } from '../bank-messages.ts'
import { bankProblemWords } from '../bank-problem-messages.ts'
import { bankManagers } from '../bank-routes.ts'
import { findBank } from '../bank-store.server.ts'
import { readBank } from '../read-bank.server.ts'
import type { Route } from './+types/import-items'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { id, name } = await readBank(visit, (unit) => findBank(unit, params.bank))
  return { id, name, formId: newId(), mostMegabytes }
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerImport(visit, request, staffOf(visit, bankManagers), params.bank)
}

/** Questions come in as a QTI 3 package. */
export default function ImportItems({ loaderData: { id, name, formId, mostMegabytes: most }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(bankWords, language)
  const problems = problemsInWords(actionData?.problems, bankProblemWords, language)
  return (
    <>
      <title>{`${say('import')} · Alongside`}</title>
      <Page title={say('import')} lead={say('importLead')} back={{ href: `/exams/items/${id}`, text: name }}>
        <ErrorSummary language={language} problems={problems} />
        <p>{say('importRules')} <a href="/exam-items/sample.zip">{say('importExample')}</a></p>
        <Form formId={formId} language={language} enctype="multipart/form-data">
          <CsvField name="package" needed label={say('package')} hint={say('packageHint', most)} accept=".zip,application/zip" problem={problemAt(problems, 'package')} language={language} />
          <Actions>
            <Button>{say('importButton')}</Button>
            <ButtonLink href={`/exams/items/${id}`} kind="quiet">{say('backToBank')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
