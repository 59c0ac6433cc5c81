import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Tabs } from '#design/tabs.tsx'
import { languageNames, speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { meetingWords } from '../meeting-messages.ts'
import { examManagers } from '../routes.ts'
import { listSittings, type ListedSitting } from '../see-sitting.server.ts'
import { sittingWords } from '../sitting-messages.ts'
import { sittingViews } from '../sitting-views.ts'
import { whenInWords } from '../sitting-times.ts'
import type { Route } from './+types/keep-sittings'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { searchParams } = visit.url
  const view = sittingViews.find((one) => one === searchParams.get('view')) ?? 'ahead'
  return {
    view, rows: await read(visit, staffOf(visit, examManagers), (unit) => listSittings(unit, view)),
    added: /^\d{1,2}$/.test(searchParams.get('added') ?? '') ? Number(searchParams.get('added')) : undefined,
  }
}

/** When and where the exam is given, for those who keep the list. */
export default function KeepSittings({ loaderData: { view, rows, added } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(sittingWords, language)
  const columns: Column<ListedSitting>[] = [
    { id: 'when', head: say('when'), main: true, cell: (row) => whenInWords(row, language) },
    { id: 'where', head: say('where'), cell: ({ site, city, needsMeeting }) => <>{city ? `${site}, ${city}` : site}{needsMeeting && <><br /><strong>{meetingWords.none[language]}</strong></>}</> },
    { id: 'languages', head: say('languages'), cell: ({ languages }) => languages.map((one) => languageNames[one]).join(', ') },
    {
      id: 'seats', head: say('seats'),
      cell: ({ state, taken, seats, waiting }) => (state === 'cancelled' ? <strong>{say('cancelled')}</strong>
        : <>{say('seatsTaken', taken, seats)}{waiting > 0 && <><br />{say('waiting', waiting)}</>}</>),
    },
  ]
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={say('lead')} notice={added !== undefined && <Notice tone="success">{say('done-added', added)}</Notice>}>
        <Actions>
          <ButtonLink href="/exams/sittings/new">{say('add')}</ButtonLink>
          <ButtonLink href="/exams/sites" kind="second">{say('sites')}</ButtonLink>
        </Actions>
        <Tabs label={say('title')} tabs={sittingViews.map((one) => ({ href: `/exams/sittings?view=${one}`, text: say(`view-${one}`), current: one === view }))} />
        <DataTable
          caption={say(`view-${view}`)} rows={rows} columns={columns} keyOf={({ id }) => id} hrefOf={({ id }) => `/exams/sittings/${id}`}
          empty={say(view === 'ahead' ? 'none' : 'nonePast')}
        />
      </Page>
    </>
  )
}
