import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DateField } from '#design/date-field.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { correctResult } from '../correct-result.server.ts'
import { correctionWords } from '../correction-messages.ts'
import { outcomes } from '../exam-request-lifecycle.ts'
import { examProblems } from '../problems-in-words.ts'
import { readResult } from '../result-form.ts'
import { examManagers } from '../routes.ts'
import { findRequestOf, seeResult } from '../see-result.server.ts'
import { staffWords } from '../staff-messages.ts'
import type { Route } from './+types/correct-result'

type Seen = Awaited<ReturnType<typeof loader>>
const mayCorrect = ({ result }: Pick<Seen, 'result'>) => result !== undefined && !result.mine

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => (loaderData && mayCorrect(loaderData as Seen) ? 'correction' : undefined) }

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, examManagers), async (unit) => ({
    ...(await seeResult(unit, params.reference, params.request)), back: `/exams/${params.reference}`, kept: (await keptForm(unit, visit.url.pathname))?.typed,
  }))
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, examManagers), async (unit, { typed }) => {
    const found = await findRequestOf(unit, params.reference, params.request)
    await correctResult(unit, found.reference, { ...readResult(typed, { code: 'correctionWhyMissing', field: 'why' }), seen: typed._seen ?? '' })
    await forgetKeptForm(unit, visit.url.pathname)
    return `/exams/${params.reference}?done`
  })
}

/** What the result says now, and what follows from a correction. */
function Before({ result }: { readonly result: NonNullable<Seen['result']> }) {
  const language = useLanguage()
  const say = speak(correctionWords, language)
  return (
    <>
      <Facts facts={[
        { term: say('now'), detail: `${speak(staffWords, language)(`request-${result.outcome}`)}, ${dateInWords(result.on, language)}` },
        { term: say('saidBy'), detail: say(`source-${result.source}`) },
      ]} />
      <Section title={say('consequences')}>
        <ul>
          {result.outcome === 'passed' ? <li>{say('ifNotPassed')}</li> : <li>{say('ifPassed')}</li>}
          {result.outcome !== 'voided' && <li>{say('ifVoided')}</li>}
        </ul>
      </Section>
    </>
  )
}

/** A manager corrects a result that was wrong, with the reason that its person reads. */
export default function CorrectResult({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const [say, sayStaff] = [speak(correctionWords, language), speak(staffWords, language)]
  const problems = examProblems(actionData?.problems, language)
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? seen.kept ?? {}
  const { result } = seen
  const [year = '', month = '', day = ''] = result?.on.split('-').map((part) => String(Number(part))) ?? []
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={result ? say('lead', seen.request) : correctionNothing(language)} back={{ href: seen.back, text: seen.name }}>
        <ErrorSummary language={language} problems={problems} />
        {result && <Before result={result} />}
        {result?.mine && <p>{say('ownResult')}</p>}
        {result && mayCorrect(seen) && (
          <Form id="correction" formId={seen.formId} language={language}>
            {seen.kept && !actionData && <KeptNotice />}
            <Hidden name="_seen" value={result.seen} />
            <Choices
              kind="radio" name="outcome" legend={sayStaff('howItWent')} language={language} chosen={[typed.outcome ?? '']} problem={problemAt(problems, 'outcome')}
              options={outcomes.map((value) => ({ value, label: sayStaff(`outcome-${value}`) }))}
            />
            <DateField
              name="satOn" legend={sayStaff('satOn')} hint={sayStaff('satOnHint')} language={language} problem={problemAt(problems, 'satOn')}
              value={{ year: typed['satOn-year'] ?? year, month: typed['satOn-month'] ?? month, day: typed['satOn-day'] ?? day }}
            />
            <TextArea name="why" label={say('why')} hint={say('whyHint')} language={language} value={typed.why ?? ''} rows={4} maxLength={1000} problem={problemAt(problems, 'why')} />
            <Actions><Button>{say('save')}</Button></Actions>
          </Form>
        )}
      </Page>
    </>
  )
}

const correctionNothing = (language: 'en' | 'es') => examProblems([{ code: 'correctionNothing' }], language)[0]!.text
