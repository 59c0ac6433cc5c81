import { redirect } from 'react-router'
import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable } from '#design/data-table.tsx'
import { KeysHelp } from '#design/keys-help.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { Tabs } from '#design/tabs.tsx'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { colleagues } from '#people/public.server.ts'
import { words } from '../messages.ts'
import { shortened } from '../public.tsx'
import { questionQueue } from '../question-queue.server.ts'
import { pageSize, questionViews, type QuestionView } from '../queue-views.ts'
import { answerers } from '../routes.ts'
import type { Route } from './+types/question-queue'

const addressOf = (view: QuestionView, page = 1) =>
  `/program-questions?${new URLSearchParams({ view, ...(page > 1 ? { page: String(page) } : {}) })}`

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  const view = questionViews.find((one) => one === asked.get('view')) ?? 'open'
  const page = /^[1-9]\d{0,5}$/.test(asked.get('page') ?? '') ? Number(asked.get('page')) : 1
  const staff = staffOf(visit, answerers)
  return read(visit, staff, async (unit) => {
    const { rows, counts } = await questionQueue(unit, view, page)
    if (rows.length === 0 && page > 1) throw redirect(addressOf(view))
    const names = new Map((await colleagues(unit)).map(({ id, name }) => [id, name]))
    return {
      view, page, counts, pages: Math.ceil(counts[view] / pageSize),
      rows: rows.map((row) => ({
        id: row.id, state: row.state, text: shortened(row.first_words), name: row.called, reference: row.application_reference,
        language: row.language, since: dateInWords(row.waiting_on, visit.language), days: daysBetween(row.waiting_on, unit.today),
        owner: row.owner_id === null ? 'none' as const : row.owner_id === staff.personId ? 'me' as const : 'other' as const,
        ownerName: names.get(row.owner_id ?? ''),
      })),
    }
  })
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function QuestionQueue({ loaderData: { view, page, pages, counts, rows } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const ownerOf = ({ owner, ownerName }: Row) =>
    owner === 'none' ? say('nobody') : owner === 'me' ? say('ownerMe') : ownerName ?? say('ownerGone')
  return (
    <>
      <title>{`${say('queue')} · Alongside`}</title>
      <Page title={say('queue')} lead={view === 'open' ? say('queueLead') : undefined}>
        <Actions><ButtonLink kind="second" href="/program-questions/enter">{say('enter')}</ButtonLink></Actions>
        <Tabs
          label={say('queue')}
          tabs={questionViews.map((one) => ({ href: addressOf(one), text: say(`view-${one}`), current: one === view, count: counts[one] }))}
        />
        <DataTable
          captionUnseen caption={say(`view-${view}`)} rows={rows} keyOf={(row: Row) => row.id} hrefOf={(row: Row) => `/program-questions/${row.id}`}
          empty={say(`empty-${view}`)}
          columns={[
            { id: 'question', head: say('question'), main: true, cell: (row) => <span lang={row.language}>{row.text}</span> },
            { id: 'who', head: say('who'), cell: (row) => row.name ?? say('noName') },
            { id: 'language', head: say('language'), cell: (row) => <span lang={row.language}>{languageNames[row.language]}</span> },
            { id: 'application', head: say('application'), cell: (row) => row.reference ?? say('noApplication') },
            ...(view === 'mine' ? [{ id: 'state', head: say('where'), cell: (row: Row) => say(`state-${row.state}`) }] : []),
            { id: 'since', head: say(view === 'closed' ? 'latest' : 'waitingSince'),
              cell: (row) => view === 'closed' ? row.since : say('daysWaiting', row.since, row.days) },
            { id: 'owner', head: say('owner'), cell: ownerOf },
          ]}
        />
        {pages > 1 && <Pager language={language} page={page} pages={pages} hrefOf={(to) => addressOf(view, to)} />}
        <KeysHelp language={language} keys={[
          { key: 'j', does: say('keyNext') }, { key: 'k', does: say('keyBefore') },
          { key: 'Enter', does: say('keyOpen') }, { key: '?', does: say('keyHelp') },
        ]} />
      </Page>
    </>
  )
}
