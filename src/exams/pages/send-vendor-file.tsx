import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { CsvField } from '#design/csv-field.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { examManagers } from '../routes.ts'
import { largestVendorFile, mostVendorLines, sentColumns, type SentKind } from '../vendor-format.ts'
import { vendorWords } from '../vendor-messages.ts'
import { numberSaid } from '../vendor-parts.tsx'
import { vendorProblems } from '../vendor-problems.ts'
import { answerVendorUpload } from '../vendor-upload.server.ts'
import type { Route } from './+types/send-vendor-file'

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, examManagers), async () => ({ formId: newId() }))
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerVendorUpload(visit, request, staffOf(visit, examManagers))
}

/** The columns of one kind of file. */
function Columns({ kind }: { readonly kind: SentKind }) {
  const say = speak(vendorWords, useLanguage())
  const { needed, also } = sentColumns[kind]
  const named = (names: readonly string[]) => names.map((name, i) => <span key={name}>{i > 0 && ', '}<code>{name}</code></span>)
  return (
    <>
      <h3>{say(kind === 'results' ? 'formatResults' : 'formatBookings')}</h3>
      <Facts facts={[{ term: say('formatNeeded'), detail: named(needed) }, { term: say('formatAlso'), detail: named(also) }]} />
    </>
  )
}

/** A manager sends in a file of the vendor. */
export default function SendVendorFile({ loaderData: { formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(vendorWords, language)
  const problems = vendorProblems(actionData?.problems, language)
  return (
    <>
      <title>{`${say('send')} · Alongside`}</title>
      <Page title={say('send')} lead={say('sendLead')} back={{ href: '/exams/vendor', text: say('back') }}>
        <ErrorSummary language={language} problems={problems} />
        <Form formId={formId} language={language} enctype="multipart/form-data">
          <CsvField
            name="file" label={say('file')} hint={say('fileHint', numberSaid(mostVendorLines, language), largestVendorFile)} needed problem={problemAt(problems, 'file')} language={language}
          />
          <Actions>
            <Button>{say('sendButton')}</Button>
            <ButtonLink href="/exams/vendor" kind="quiet">{say('back')}</ButtonLink>
          </Actions>
        </Form>
        <Section title={say('format')}>
          <p>{say('formatText')}</p>
          <Columns kind="results" />
          <Columns kind="bookings" />
        </Section>
      </Page>
    </>
  )
}
