import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DataTable } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords, spanInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { accessWords, kindWords, problemWords, whyInWords } from '../access-messages.ts'
import { seeFinding } from '../access-report.server.ts'
import { reviewFinding } from '../review-finding.server.ts'
import { accessReaders } from '../routes.ts'
import type { Route } from './+types/review-finding'

/** The language switch sends this form first, so that nothing typed is lost; one's own looks have no form. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.isOwn === false ? 'judge' : undefined) }

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, accessReaders), async (unit) => {
    const { finding: { kind, first, last, count, whose }, ...seen } = await seeFinding(unit, params.finding)
    return {
      ...seen, kind, count, more: whose.length > seen.applications.length && seen.applications.length > 0, when: spanInWords(first, last, visit.language, visit.house.timeZone),
      through: last.toISOString(), formId: newId(), kept: (await keptForm(unit, visit.url.pathname))?.typed,
      justSaved: visit.url.searchParams.has('saved'),
    }
  })
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, accessReaders), async (unit, { typed }) => {
    await reviewFinding(unit, params.finding, { outcome: typed.outcome ?? '', note: typed.note ?? '', through: typed.through ?? '' })
    await forgetKeptForm(unit, visit.url.pathname)
    return `/review/access/${params.finding}?saved=1`
  })
}
type Seen = Awaited<ReturnType<typeof loader>>
type Problems = readonly { field?: string; text: string }[]

function Judge({ seen, typed, problems }: { seen: Seen; typed: Record<string, string> | undefined; problems: Problems }) {
  const language = useLanguage()
  const say = speak(accessWords, language)
  const filled = typed ?? seen.kept
  return (
    <Section title={say('judge')}>
      {seen.kept && !typed && <KeptNotice />}
      <Form id="judge" formId={seen.formId} language={language}>
        <Hidden name="through" value={seen.through} />
        <Choices
          kind="radio" name="outcome" language={language} legend={say('judge')} legendUnseen chosen={filled?.outcome ? [filled.outcome] : []}
          problem={problemAt(problems, 'outcome')}
          options={[{ value: 'fine', label: say('fine') }, { value: 'lookedInto', label: say('lookedInto'), hint: say('lookedIntoHint') }]}
        />
        <TextArea
          name="note" language={language} label={say('note')} hint={say('noteHint')} rows={3} optional value={filled?.note}
          problem={problemAt(problems, 'note')}
        />
        <Actions><Button>{say('save')}</Button></Actions>
      </Form>
    </Section>
  )
}

function About({ seen }: { seen: Seen }) {
  const language = useLanguage()
  const say = speak(accessWords, language)
  type Row = Seen['applications'][number]
  if (seen.doors.length > 0) {
    return <Section title={say('doors')}><ul>{seen.doors.map((door) => <li key={door}>{`/${door}`}</li>)}</ul></Section>
  }
  return (
    <Section title={say('applications')}>
      <DataTable
        captionUnseen caption={say('applications')} rows={seen.applications} keyOf={(row: Row) => row.reference} hrefOf={(row: Row) => `/review/${row.reference}`}
        columns={[
          { id: 'name', head: say('applicant'), main: true, cell: (row) => row.name },
          { id: 'number', head: say('number'), code: true, cell: (row) => row.reference },
        ]}
        empty={say('noApplications')}
      />
      {seen.more && <p>{say('firstOnes', seen.applications.length)}</p>}
    </Section>
  )
}

function Earlier({ reviews }: Pick<Seen, 'reviews'>) {
  const language = useLanguage()
  const say = speak(accessWords, language)
  if (reviews.length === 0) return null
  return (
    <Section title={say('earlier')}>
      <ul>
        {reviews.map(({ id, outcome, note, name, on }) => (
          <li key={id} dir="auto">{[dateInWords(on, language), name || say('formerColleague'), say(outcome), note].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
    </Section>
  )
}

export default function ReviewFinding({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(accessWords, language)
  const problems = problemsInWords(actionData?.problems, problemWords, language)
  const { name } = kindWords[seen.kind]
  const who = seen.isOwn ? say('you', seen.name ?? '') : seen.name || say('formerColleague')
  return (
    <>
      <title>{`${name[language]} · Alongside`}</title>
      <Page
        title={name[language]} lead={whyInWords(seen.kind, seen.numbers, language)} back={{ href: '/review/access', text: say('back') }}
        notice={seen.justSaved && <Notice tone="success">{say('saved')}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        <Facts facts={[
          { term: say('who'), detail: who }, { term: say('howMany'), detail: seen.count },
          { term: say('when'), detail: seen.when },
        ]} />
        {seen.reviews.length > 0 && !seen.isDone && <Notice tone="warning">{say('againSince')}</Notice>}
        <About seen={seen} />
        <Earlier reviews={seen.reviews} />
        {seen.isOwn ? <Notice tone="info" title={say('ownTitle')}>{say('ownText')}</Notice>
          : <Judge seen={seen} typed={actionData?.typed} problems={problems} />}
      </Page>
    </>
  )
}
