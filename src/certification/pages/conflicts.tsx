import { redirect } from 'react-router'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { conflictKindWords } from '#people/public.ts'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { assignmentWords } from '../assignment-messages.ts'
import { managers } from '../routes.ts'
import { seeConflicts } from '../see-conflicts.server.ts'
import type { Route } from './+types/conflicts'

const addressOf = (page: number) => `/review/conflicts${page > 1 ? `?page=${page}` : ''}`

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams.get('page') ?? ''
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1
  return read(visit, staffOf(visit, managers), async (unit) => {
    const seen = await seeConflicts(unit, page)
    if (seen.rows.length === 0 && page > 1) throw redirect(addressOf(1))
    return { ...seen, page }
  })
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function Conflicts({ loaderData: { rows, more, page } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  const columns: Column<Row>[] = [
    { id: 'who', head: say('colleague'), main: true, cell: (row) => row.colleague || say('noName') },
    { id: 'whom', head: say('knowsWhom'), cell: (row) => row.person ?? row.reference },
    { id: 'how', head: say('howShort'), cell: (row) => conflictKindWords[row.kind][language] },
    { id: 'on', head: say('saidOn'), cell: (row) => dateInWords(row.on, language) },
    { id: 'ended', head: say('ended'), cell: (row) => (row.ended ? dateInWords(row.ended.on, language) : say('open')) },
  ]
  return (
    <>
      <title>{`${say('conflicts')} · Alongside`}</title>
      <Page title={say('conflicts')} lead={say('conflictsLead')} back={{ href: '/review/assignments', text: say('assignments') }}>
        <DataTable
          captionUnseen caption={say('conflicts')} rows={rows} keyOf={(row) => row.id} hrefOf={(row) => `/review/conflicts/${row.id}`} columns={columns}
          empty={say('noConflicts')}
        />
        {(page > 1 || more) && (
          <nav className="sizes" aria-label={say('conflicts')}>
            {page > 1 && <a href={addressOf(page - 1)} rel="prev">{say('later')}</a>}
            {more && <a href={addressOf(page + 1)} rel="next">{say('earlier')}</a>}
          </nav>
        )}
      </Page>
    </>
  )
}
