import { redirect } from 'react-router'
import { ClockChip } from '#design/clock-chip.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { KeysHelp } from '#design/keys-help.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { Tabs } from '#design/tabs.tsx'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { reviewers } from '../routes.ts'
import { justDecidedTraining } from '../see-training-review.server.ts'
import { JustDecidedTraining } from '../training-decision-part.tsx'
import { trainingQueue } from '../training-queue.server.ts'
import { trainingReviewWords } from '../training-review-messages.ts'
import { isTrainingView, mostTrainingCounted, trainingPageSize, trainingViews } from '../training-views.ts'
import type { Route } from './+types/training-queue'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { searchParams } = visit.url
  const [asked, typed] = [searchParams.get('view'), searchParams.get('page') ?? '']
  const view = isTrainingView(asked) ? asked : 'waiting'
  const page = /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1
  return read(visit, staffOf(visit, reviewers), async (unit) => {
    const { rows, counts } = await trainingQueue(unit, view, page)
    if (rows.length === 0 && page > 1) throw redirect(`/review/training?view=${view}`)
    const inWords = (date: string | null) => (date ? dateInWords(date, visit.language) : '')
    return {
      view, page, counts: trainingViews.map((one) => ({ view: one, count: counts[one] })),
      pages: Math.ceil(Math.min(counts[view], mostTrainingCounted) / trainingPageSize),
      decided: await justDecidedTraining(unit, searchParams.get('decided'), visit.language),
      rows: rows.map((row) => ({
        id: row.id, name: row.sent_name!, reference: row.reference, provider: row.provider, completed: inWords(row.completed_on), added: inWords(row.added_on),
        withdrawn: inWords(row.withdrawn_on), decided: inWords(row.decided_on),
        due: row.review_due_on ? { date: inWords(row.review_due_on), daysLeft: daysBetween(unit.today, row.review_due_on) } : undefined,
      })),
    }
  })
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function TrainingQueue({ loaderData: { view, page, pages, counts, rows, decided } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  const isOpen = view === 'waiting'
  const withdrawn: Column<Row> = { id: 'withdrawn', head: say('withdrawnOn'), cell: (row) => row.withdrawn }
  const last: Column<Row> = isOpen || view === 'leaving'
    ? { id: 'due', head: say('due'), cell: (row) => row.due && <ClockChip {...row.due} language={language} compact /> }
    : { id: 'decided', head: say('decidedOn'), cell: (row) => row.decided }
  return (
    <>
      <title>{`${say('queue')} · Alongside`}</title>
      <Page title={say('queue')} lead={rows.length === 0 ? undefined : isOpen ? say('queueLead') : view === 'withdrawn' ? say('withdrawnLead') : undefined}>
        {decided && <JustDecidedTraining {...decided} />}
        <Tabs
          label={say('queue')}
          tabs={counts.map((one) => ({
            href: `/review/training?view=${one.view}`, text: say(`view-${one.view}`), current: one.view === view,
            count: one.count > mostTrainingCounted ? `${mostTrainingCounted}+` : one.count,
          }))}
        />
        <DataTable
          captionUnseen caption={say(`view-${view}`)} rows={rows} keyOf={(row: Row) => row.id} hrefOf={(row: Row) => `/review/training/${row.id}`} empty={say(`empty-${view}`)}
          columns={[
            { id: 'name', head: say('applicant'), main: true, cell: (row) => row.name },
            { id: 'reference', head: say('reference'), code: true, cell: (row) => row.reference },
            { id: 'provider', head: say('provider'), cell: (row) => row.provider },
            { id: 'completed', head: say('completed'), cell: (row) => row.completed },
            { id: 'added', head: say('added'), cell: (row) => row.added },
            ...(rows.some((row) => row.withdrawn) ? [withdrawn] : []),
            last,
          ]}
        />
        {pages > 1 && <Pager language={language} page={page} pages={pages} hrefOf={(to) => `/review/training?view=${view}&page=${to}`} />}
        <KeysHelp language={language} keys={[
          { key: 'j', does: say('keyNext') }, { key: 'k', does: say('keyBefore') }, { key: 'Enter', does: say('keyOpen') }, { key: '?', does: say('keyHelp') },
        ]} />
      </Page>
    </>
  )
}
