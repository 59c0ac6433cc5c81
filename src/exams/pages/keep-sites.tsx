import { Actions, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { examManagers } from '../routes.ts'
import { siteKindWords, siteWords } from '../site-messages.ts'
import { sitesOf, type Site } from '../site-store.server.ts'
import type { Route } from './+types/keep-sites'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const actor = staffOf(visit, examManagers)
  const done = (['added', 'changed'] as const).find((one) => one === visit.url.searchParams.get('done'))
  return { done, sites: await read(visit, actor, (unit) => sitesOf(unit, actor.organisationId)) }
}

/** Where the exam is given, for those who keep the list. */
export default function KeepSites({ loaderData: { done, sites } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(siteWords, language)
  const columns: Column<Site>[] = [
    { id: 'name', head: say('name'), main: true, cell: ({ name }) => name },
    { id: 'place', head: say('place'), cell: ({ kind, place }) => (place ? `${place.street}, ${place.city}` : siteKindWords[kind][language]) },
    { id: 'lastDay', head: say('lastDay'), cell: ({ activeUntil }) => (activeUntil ? say('ended', dateInWords(activeUntil, language)) : say('goesOn')) },
  ]
  return (
    <>
      <title>{`${say('keepTitle')} · Alongside`}</title>
      <Page
        title={say('keepTitle')} lead={say('keepLead')} back={{ href: '/exams/sittings', text: say('toSittings') }}
        notice={done && <Notice tone="success">{say(`done-${done}`)}</Notice>}
      >
        <Actions><ButtonLink href="/exams/sites/new">{say('add')}</ButtonLink></Actions>
        <DataTable caption={say('sitesTitle')} rows={sites} columns={columns} keyOf={({ id }) => id} hrefOf={({ id }) => `/exams/sites/${id}`} empty={say('keepNone')} />
      </Page>
    </>
  )
}
