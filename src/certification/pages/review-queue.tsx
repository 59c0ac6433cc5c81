import { redirect } from 'react-router'
import { ClockChip } from '#design/clock-chip.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { KeysHelp } from '#design/keys-help.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { letterCounts } from '#people/public.server.ts'
import { LettersWaiting } from '#people/public.tsx'
import { Tabs } from '#design/tabs.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import type { Application } from '../application-store.server.ts'
import { words } from '../messages.ts'
import { mostCounted, pageSize, queueViews, type QueueView } from '../queue-views.ts'
import { reviewQueue } from '../review-queue.server.ts'
import { reviewers } from '../routes.ts'
import type { Route } from './+types/review-queue'

const addressOf = (view: QueueView, page = 1) => `/review?${new URLSearchParams({ view, ...(page > 1 ? { page: String(page) } : {}) })}`

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  const view = queueViews.find((one) => one === asked.get('view')) ?? 'waiting'
  const page = /^[1-9]\d{0,5}$/.test(asked.get('page') ?? '') ? Number(asked.get('page')) : 1
  return read(visit, staffOf(visit, reviewers), async (unit) => {
    const { rows, counts, most } = await reviewQueue(unit, view, page)
    if (rows.length === 0 && page > 1) throw redirect(addressOf(view))
    const inWords = (date: PlainDate | null) => (date ? dateInWords(date, visit.language) : '')
    return {
      view, page, letters: await letterCounts(unit),
      counts: queueViews.map((one) => ({ view: one, count: Math.min(counts[one], most(one)), more: counts[one] > most(one) })),
      pages: Math.ceil(Math.min(counts[view], mostCounted) / pageSize),
      rows: rows.map((row) => {
        const due = clockOf[view](row)
        return {
          reference: row.reference, name: row.sent_name!, sentOn: inWords(row.sent_on),
          due: due && { date: inWords(due), daysLeft: daysBetween(unit.today, due) },
          ...(view === 'approved' ? { decidedOn: inWords(row.decided_on), validThrough: inWords(row.valid_through) } : {}),
        }
      }),
    }
  })
}
/** The deadline that a view shows, if any. */
const clockOf = {
  waiting: (row) => row.answer_due_on, awaitingFee: (row) => row.held_until, approved: () => null,
} as const satisfies Record<QueueView, (row: Pick<Application, 'answer_due_on' | 'held_until'>) => PlainDate | null>
/** Every view by its words: its name, and what it says when nothing is in it. */
const viewWords = {
  waiting: ['viewWaiting', 'nothingWaiting'], awaitingFee: ['viewAwaitingFee', 'nothingAwaitingFee'], approved: ['viewApproved', 'nothingApproved'],
} as const satisfies Record<QueueView, readonly [keyof typeof words, keyof typeof words]>
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function ReviewQueue({ loaderData: { view, page, pages, counts, rows, letters } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const main: Column<Row>[] = [
    { id: 'name', head: say('applicant'), main: true, cell: (row) => row.name },
    { id: 'reference', head: say('reference'), code: true, cell: (row) => row.reference },
    { id: 'sent', head: say('sentOn'), cell: (row) => row.sentOn },
  ]
  const clock = (head: string): Column<Row> =>
    ({ id: 'due', head, cell: (row) => row.due && <ClockChip {...row.due} language={language} compact /> })
  const approved: Column<Row>[] = [
    { id: 'decided', head: say('approvedOn'), cell: (row) => row.decidedOn },
    { id: 'valid', head: say('validThrough'), cell: (row) => row.validThrough },
  ]
  const columns = { waiting: [...main, clock(say('due'))], awaitingFee: [...main, clock(say('heldUntil'))], approved: [...main, ...approved] }
  return (
    <>
      <title>{`${say('review')} · Alongside`}</title>
      <Page title={say('review')} lead={view === 'approved' ? undefined : say('reviewLead')}>
        <LettersWaiting counts={letters} />
        <Tabs
          label={say('review')}
          tabs={counts.map(({ view: one, count, more }) => ({
            href: addressOf(one), text: say(viewWords[one][0]), current: one === view, count: more ? say('moreThan', count) : count,
          }))}
        />
        <DataTable
          caption={say(viewWords[view][0])} rows={rows} keyOf={(row: Row) => row.reference}
          hrefOf={(row: Row) => `/review/${row.reference}`} columns={columns[view]}
          empty={say(viewWords[view][1])}
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
