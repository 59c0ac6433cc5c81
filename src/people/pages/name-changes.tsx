import { redirect } from 'react-router'
import { DataTable } from '#design/data-table.tsx'
import { KeysHelp } from '#design/keys-help.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { dateInWords } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { fullName } from '../legal-name.ts'
import { nameWords } from '../name-change-messages.ts'
import { nameChangeQueue } from '../name-change-queue.server.ts'
import { nameDeciders } from '../routes.ts'
import type { Route } from './+types/name-changes'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams.get('page') ?? ''
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
  return read(visit, staffOf(visit, nameDeciders), async (unit) => {
    const { rows, waiting, pages } = await nameChangeQueue(unit, page)
    if (rows.length === 0 && page > 1) throw redirect('/name-changes')
    const inWords = (date: string | null) => (date ? dateInWords(date, visit.language) : '')
    return {
      page, pages, waiting,
      rows: rows.map((row) => ({
        id: row.id, state: row.state, language: row.language, askedOn: inWords(row.asked_on), decidedOn: inWords(row.decided_on),
        // Once it is changed nobody compares any more: the list does not go on showing a name that may hurt, or out somebody.
        oldName: row.state === 'accepted' ? undefined
          : fullName({ givenNames: row.old_given_names, familyNames: row.old_family_names }),
        newName: fullName({ givenNames: row.given_names, familyNames: row.family_names }),
      })),
    }
  })
}
type Row = Awaited<ReturnType<typeof loader>>['rows'][number]

export default function NameChanges({ loaderData: { rows, waiting, page, pages } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(nameWords, language)
  return (
    <>
      <title>{`${say('queue')} · Alongside`}</title>
      <Page title={say('queue')} lead={say('queueLead', waiting)}>
        <DataTable
          captionUnseen caption={say('queue')} rows={rows} keyOf={(row: Row) => row.id} hrefOf={(row: Row) => `/name-changes/${row.id}`} empty={say('noChanges')}
          columns={[
            { id: 'new', head: say('newName'), main: true, cell: (row) => row.newName },
            { id: 'old', head: say('oldName'), cell: (row) => row.oldName ?? say('oldNameInside') },
            { id: 'state', head: say('where'), cell: (row) => [say(`state-${row.state}`), row.decidedOn].filter(Boolean).join(' · ') },
            { id: 'asked', head: say('askedOn'), cell: (row) => row.askedOn },
            { id: 'language', head: say('language'), cell: (row) => <span lang={row.language}>{languageNames[row.language]}</span> },
          ]}
        />
        {pages > 1 && <Pager language={language} page={page} pages={pages} hrefOf={(to) => `/name-changes?page=${to}`} />}
        <KeysHelp language={language} keys={[
          { key: 'j', does: say('keyNext') }, { key: 'k', does: say('keyBefore') },
          { key: 'Enter', does: say('keyOpen') }, { key: '?', does: say('keyHelp') },
        ]} />
      </Page>
    </>
  )
}
