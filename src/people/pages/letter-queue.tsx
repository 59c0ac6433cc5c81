import { redirect } from 'react-router'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DataTable } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { Tabs } from '#design/tabs.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { languageNames, speak, type Language } from '#platform/languages.ts'
import { problemAt, problemsInWords } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { letterName } from '../how-it-went.tsx'
import { letterProblemWords, letterWords } from '../letter-messages.ts'
import { letterQueue } from '../letter-queue.server.ts'
import { noteLettersPosted } from '../letter-steps.server.ts'
import { letterViews, type LetterView } from '../letter-views.ts'
import { letterKeepers } from '../routes.ts'
import type { Route } from './+types/letter-queue'

const here = '/review/letters'
const addressOf = (view: LetterView, page = 1) => `${here}?${new URLSearchParams({ view, ...(page > 1 ? { page: String(page) } : {}) })}`

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  const view = letterViews.find((one) => one === asked.get('view')) ?? 'print'
  const page = /^[1-9]\d{0,5}$/.test(asked.get('page') ?? '') ? Number(asked.get('page')) : 1
  const posted = /^\d{1,3}$/.test(asked.get('posted') ?? '') ? Number(asked.get('posted')) : undefined
  return read(visit, staffOf(visit, letterKeepers), async (unit) => {
    const seen = await letterQueue(unit, view, page)
    if (seen.rows.length === 0 && page > 1) throw redirect(addressOf(view))
    return { ...seen, view, page, posted, formId: newId() }
  })
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, letterKeepers), async (unit, { typed, chosen }) => {
    const posted = await noteLettersPosted(unit, (chosen.letter ?? []).map((id) => ({ id, seen: typed[`seen-${id}`] ?? '' })))
    return `${addressOf('print')}&posted=${posted}`
  })
}

type Seen = Awaited<ReturnType<typeof loader>>
type Row = Seen['rows'][number]

/** What tells one letter from another: whose, which, in what language; then its address as it is printed. */
function PrintLine({ row, language }: { readonly row: Row; readonly language: Language }) {
  const say = speak(letterWords, language)
  const { paper } = row
  const about = [languageNames[row.language], say(`asked-${paper!.why}`), `${say('waitsSince')} ${dateInWords(paper!.waitingOn, language)}`]
  return (
    <>
      {about.join(' · ')}<br />
      {paper!.lines.length > 0 ? <bdi>{paper!.lines.join(', ')}</bdi> : <><strong>{say('noAddress')}.</strong> {say('noAddressHint')}</>}<br />
      <a href={`${here}/${row.id}`}>{say('openLetter')}<span className="unseen">: {row.name ?? row.email}</span></a>
    </>
  )
}

function ToPrint({ seen, problem }: { readonly seen: Seen; readonly problem: string | undefined }) {
  const language = useLanguage()
  const say = speak(letterWords, language)
  if (seen.rows.length === 0) return <div className="table-empty">{say('none-print')}</div>
  const query = new URLSearchParams(seen.rows.map(({ id }) => ['letter', id]))
  return (
    <>
      <p>{say('printHint')}</p>
      <Actions><ButtonLink href={`${here}/print?${query}`}>{say('printAll', seen.rows.length)}</ButtonLink></Actions>
      <Form formId={seen.formId} action={here} language={language}>
        <Choices
          kind="checkbox" name="letter" legend={say('postedLegend')} language={language} problem={problem} chosen={seen.rows.map(({ id }) => id)}
          options={seen.rows.filter(({ isOwn }) => !isOwn).map((row) => ({
            value: row.id, label: `${row.name ?? row.email} · ${letterName(row.letter, row.subject, language)}`, hint: <PrintLine row={row} language={language} />,
          }))}
        />
        {seen.rows.map(({ id, paper }) => <Hidden key={id} name={`seen-${id}`} value={paper!.seen} />)}
        <Actions><Button kind="second">{say('posted')}</Button></Actions>
      </Form>
    </>
  )
}

function Undelivered({ rows }: { readonly rows: readonly Row[] }) {
  const language = useLanguage()
  const say = speak(letterWords, language)
  return (
    <>
      {rows.length > 0 && <p>{say('undeliveredLead')}</p>}
      <DataTable
        captionUnseen caption={say('view-undelivered')} rows={rows} keyOf={({ id }) => id} hrefOf={({ id }) => `${here}/${id}`} empty={say('none-undelivered')}
        columns={[
          { id: 'to', head: say('to'), main: true, cell: ({ name, email }) => name ?? email },
          { id: 'letter', head: say('letter'), cell: ({ letter, subject }) => letterName(letter, subject, language) },
          { id: 'email', head: say('email'), cell: ({ email }) => email },
          { id: 'on', head: say('writtenOn'), cell: ({ writtenOn }) => dateInWords(writtenOn, language) },
          { id: 'why', head: say('howItWent'), cell: ({ bouncedWhy }) => say(bouncedWhy ? `why-${bouncedWhy}` : 'state-failed') },
        ]}
      />
    </>
  )
}

export default function LetterQueue({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(letterWords, language)
  const problems = problemsInWords(actionData?.problems, letterProblemWords, language)
  return (
    <>
      <title>{`${say('queue')} · Alongside`}</title>
      <Page
        title={say('queue')} lead={say('queueLead')} back={{ href: '/review', text: say('toReview') }}
        notice={seen.posted !== undefined && !actionData && <Notice tone="success">{say('postedDone', seen.posted)}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        <Tabs
          label={say('queue')}
          tabs={letterViews.map((view) => ({ href: addressOf(view), text: say(`view-${view}`), count: seen.counts[view], current: view === seen.view }))}
        />
        {seen.view === 'print' ? <ToPrint seen={seen} problem={problemAt(problems, 'letter')} /> : <Undelivered rows={seen.rows} />}
        {seen.pages > 1 && <Pager language={language} page={seen.page} pages={seen.pages} hrefOf={(to) => addressOf(seen.view, to)} />}
      </Page>
    </>
  )
}
