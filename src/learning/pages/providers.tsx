import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ClockChip } from '#design/clock-chip.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Tabs } from '#design/tabs.tsx'
import { TextField } from '#design/text-field.tsx'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import { endsFirst, isFound, isInView, linesOf, staffViews, type StaffView } from '../provider-list.ts'
import { approvalsOf, providersOf } from '../provider-store.server.ts'
import { providerKeepers } from '../routes.ts'
import { TrainingLines } from '../training-lines.tsx'
import type { Route } from './+types/providers'

const longestQuestion = 100
const addressOf = (view: StaffView, q: string) => `/review/providers?${new URLSearchParams({ view, ...(q ? { q } : {}) })}`

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  const view = staffViews.find((one) => one === asked.get('view')) ?? 'all'
  const q = (asked.get('q') ?? '').replaceAll('\u0000', '').trim().slice(0, longestQuestion)
  const staff = staffOf(visit, providerKeepers)
  return read(visit, staff, async (unit) => {
    const providers = (await providersOf(unit, staff.organisationId)).filter((one) => isFound(one, q))
    const approvals = await approvalsOf(unit, providers.map(({ id }) => id))
    const all = providers.map(({ id, name }) => ({ id, name, lines: linesOf(approvals(id), unit.today) }))
    return {
      view, q, counts: staffViews.map((one) => ({ view: one, count: all.filter(({ lines }) => isInView(lines, one)).length })),
      rows: all.filter(({ lines }) => isInView(lines, view)).map((row) => {
        const ends = endsFirst(row.lines)
        return { ...row, ends: ends && { on: ends, days: daysBetween(unit.today, ends) } }
      }),
    }
  })
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

/** Every training provider, for those who keep the list. No person is in it, so no look is recorded. */
export default function Providers({ loaderData: { view, q, counts, rows } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const columns: Column<Row>[] = [
    { id: 'provider', head: say('provider'), main: true, cell: ({ name }) => name },
    { id: 'approved', head: say('approvals'), cell: ({ lines }) => (lines.length > 0 ? <TrainingLines lines={lines} /> : say('nothingYet')) },
    { id: 'ends', head: say('endsFirst'), cell: ({ ends }) => (ends ? <ClockChip compact language={language} date={dateInWords(ends.on, language)} daysLeft={ends.days} /> : '–') },
  ]
  return (
    <>
      <title>{`${say('list')} · Alongside`}</title>
      <Page title={say('list')} lead={say('staffLead')}>
        <Actions><ButtonLink href="/review/providers/new">{say('add')}</ButtonLink></Actions>
        <form className="search" role="search" action="/review/providers">
          <Hidden name="view" value={view} />
          <TextField type="search" name="q" label={say('searchProviders')} value={q} maxLength={longestQuestion} autoComplete="off" language={language} />
          <Button kind="second">{say('showButton')}</Button>
        </form>
        <Tabs label={say('list')} tabs={counts.map((one) => ({ href: addressOf(one.view, q), text: say(`staff-${one.view}`), count: one.count, current: one.view === view }))} />
        <DataTable
          captionUnseen caption={say(`staff-${view}`)} rows={rows} columns={columns} keyOf={({ id }: Row) => id} hrefOf={({ id }: Row) => `/review/providers/${id}`}
          empty={say('noProviders')}
        />
      </Page>
    </>
  )
}
