import { redirect } from 'react-router'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { Tabs } from '#design/tabs.tsx'
import { spanInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { accessWords, kindWords } from '../access-messages.ts'
import { accessReport } from '../access-report.server.ts'
import { periods, shows, type Period, type Shows } from '../findings.ts'
import { pageIn } from '#platform/page-number.ts'
import { accessReaders } from '../routes.ts'
import type { Route } from './+types/unusual-access'

const addressOf = (days: Period, show: Shows, page = 1) =>
  `/review/access?${new URLSearchParams({ days: String(days), show, ...(page > 1 ? { page: String(page) } : {}) })}`

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  const days = periods.find((one) => String(one) === asked.get('days')) ?? 30
  const show = shows.find((one) => one === asked.get('show')) ?? 'open'
  const page = pageIn(asked)
  const report = await read(visit, staffOf(visit, accessReaders), (unit) => accessReport(unit, { days, show, page }))
  if (report.rows.length === 0 && page > 1) throw redirect(addressOf(days, show))
  return {
    days, show, page, pages: report.pages, counts: report.counts,
    rows: report.rows.map(({ key, kind, name, isOwn, again, count, references, more, first, last }) => ({
      key, kind, name, isOwn, again, count, references, more, when: spanInWords(first, last, visit.language, visit.house.timeZone),
    })),
  }
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function UnusualAccess({ loaderData: { days, show, page, pages, counts, rows } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(accessWords, language)
  const columns: Column<Row>[] = [
    { id: 'what', head: say('what'), main: true, cell: ({ kind }) => kindWords[kind].name[language] },
    { id: 'who', head: say('who'), cell: ({ name, isOwn }) => (isOwn ? say('you', name ?? '') : name || say('formerColleague')) },
    { id: 'when', head: say('when'), cell: ({ when, again }) => [when, again && say('againSince')].filter(Boolean).join(' · ') },
    { id: 'count', head: say('howMany'), numeric: true, cell: ({ count }) => count },
    { id: 'applications', head: say('applications'), cell: ({ references, more }) => <References references={references} more={more} /> },
  ]
  const tabs = { open: say('toRead'), done: say('done') }
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={say('lead')}>
        <Tabs label={say('period')} tabs={periods.map((one) => ({ href: addressOf(one, show), text: say('lastDays', one), current: one === days }))} />
        <Tabs label={say('which')} tabs={shows.map((one) => ({ href: addressOf(days, one), text: tabs[one], count: counts[one], current: one === show }))} />
        <DataTable
          captionUnseen caption={tabs[show]} rows={rows} columns={columns} keyOf={(row: Row) => row.key} hrefOf={(row: Row) => `/review/access/${row.key}`}
          empty={say(show === 'open' ? 'nothing' : 'nothingDone')}
        />
        <Pager language={language} page={page} pages={pages} hrefOf={(to) => addressOf(days, show, to)} />
      </Page>
    </>
  )
}

function References({ references, more }: Pick<Row, 'references' | 'more'>) {
  const say = speak(accessWords, useLanguage())
  if (references.length === 0) return '–'
  return (
    <>
      {references.map((one, place) => <span key={one}>{place > 0 && ', '}<a className="one-line" href={`/review/${one}`}>{one}</a></span>)}
      {more > 0 && ` ${say('andMore', more)}`}
    </>
  )
}
