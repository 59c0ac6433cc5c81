import { DataTable } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import { myMessages } from '../my-messages.server.ts'
import type { Route } from './+types/messages'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const rows = await read(visit, selfOf(visit), myMessages)
  return rows.map(({ id, subject, effective_on, read_at }) => ({
    id, subject, unread: read_at === null, date: dateInWords(effective_on, visit.language),
  }))
}

export default function Messages({ loaderData }: Route.ComponentProps) {
  const say = speak(words, useLanguage())
  return (
    <>
      <title>{`${say('messages')} · Alongside`}</title>
      <Page title={say('messages')} lead={say('messagesLead')}>
        <DataTable
          caption={say('messages')} rows={loaderData} keyOf={(row) => row.id} hrefOf={(row) => `/messages/${row.id}`}
          empty={say('noMessages')}
          columns={[
            { id: 'subject', head: say('subject'), main: true, cell: (row) => row.unread ? `${row.subject} (${say('unread')})` : row.subject },
            { id: 'date', head: say('received'), cell: (row) => row.date },
          ]}
        />
      </Page>
    </>
  )
}
