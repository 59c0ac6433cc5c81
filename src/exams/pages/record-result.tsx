import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { findEligibility } from '../eligibility-store.server.ts'
import { outcomes } from '../exam-request-lifecycle.ts'
import { examProblems } from '../problems-in-words.ts'
import { recordResult } from '../record-result.server.ts'
import { readResult } from '../result-form.ts'
import { examManagers } from '../routes.ts'
import { seeExamOf } from '../see-exam-of.server.ts'
import { findRequestOf } from '../see-result.server.ts'
import { staffWords } from '../staff-messages.ts'
import type { Route } from './+types/record-result'

type Seen = Awaited<ReturnType<typeof loader>>

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.request ? 'result' : undefined) }

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, examManagers), async (unit) => {
    const { name, reference, requests, formIds } = await seeExamOf(unit, params.reference)
    const waiting = requests.find(({ state, authorizedOn }) => state === 'authorized' || (state === 'lapsed' && authorizedOn !== null))
    return { name, reference, request: waiting?.reference, formId: formIds.record, kept: (await keptForm(unit, visit.url.pathname))?.typed }
  })
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, examManagers), async (unit, { typed }) => {
    await findEligibility(unit, params.reference)
    const { reference } = await findRequestOf(unit, params.reference, typed._request ?? '')
    await recordResult(unit, { ...readResult(typed), request: reference, source: 'staff', key: `form ${typed._form}` })
    await forgetKeptForm(unit, visit.url.pathname)
    return `/exams/${params.reference}?done`
  })
}

export default function RecordResult({ loaderData: { name, reference, request, formId, kept }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(staffWords, language)
  const problems = examProblems(actionData?.problems, language)
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? kept ?? {}
  return (
    <>
      <title>{`${say('resultTitle')} · Alongside`}</title>
      <Page title={say('resultTitle')} lead={request ? say('resultLead', request) : say('resultNone')} back={{ href: `/exams/${reference}`, text: name }}>
        <ErrorSummary language={language} problems={problems} />
        {request && (
          <Form id="result" formId={formId} language={language}>
            {kept && !actionData && <KeptNotice />}
            <Hidden name="_request" value={request} />
            <Choices
              kind="radio" name="outcome" legend={say('howItWent')} language={language} chosen={[typed.outcome ?? '']} problem={problemAt(problems, 'outcome')}
              options={outcomes.map((value) => ({ value, label: say(`outcome-${value}`) }))}
            />
            <DateField
              name="satOn" legend={say('satOn')} hint={say('satOnHint')} language={language} problem={problemAt(problems, 'satOn')}
              value={{ year: typed['satOn-year'] ?? '', month: typed['satOn-month'] ?? '', day: typed['satOn-day'] ?? '' }}
            />
            <TextArea name="why" label={say('why')} hint={say('whyHint')} language={language} value={typed.why ?? ''} rows={3} maxLength={1000} problem={problemAt(problems, 'why')} />
            <Actions><Button>{say('saveResult')}</Button></Actions>
          </Form>
        )}
      </Page>
    </>
  )
}
