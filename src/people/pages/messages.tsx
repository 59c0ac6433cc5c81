import { DataTable } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { letterWords } from '../letter-messages.ts'
import { words } from '../messages.ts'
import { hasMissedLetter, myMessages } from '../my-messages.server.ts'
import type { Route } from './+types/messages'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const [rows, missed] = await read(visit, selfOf(visit), async (unit) => [await myMessages(unit), await hasMissedLetter(unit)] as const)
  return {
    missed: missed ? visit.session!.email : undefined,
    rows: rows.map(({ id, subject, effective_on, read_at }) => ({
      id, subject, unread: read_at === null, date: dateInWords(effective_on, visit.language),
    })),
  }
}

export default function Messages({ loaderData: { rows, missed } }: Route.ComponentProps) {
  const language = useLanguage()
  const [say, sayLetter] = [speak(words, language), speak(letterWords, language)]
  return (
    <>
      <title>{`${say('messages')} · Alongside`}</title>
      <Page
        title={say('messages')} lead={say('messagesLead')}
        notice={missed && <Notice tone="warning" title={sayLetter('missedTitle')}><p>{sayLetter('missed', missed)}</p></Notice>}
      >
        <DataTable
          captionUnseen caption={say('messages')} rows={rows} keyOf={(row) => row.id} hrefOf={(row) => `/messages/${row.id}`}
          empty={say('noMessages')}
          columns={[
            { id: 'subject', head: say('subject'), main: true, cell: (row) => row.unread ? `${row.subject} (${say('unread')})` : row.subject },
            { id: 'date', head: say('received'), cell: (row) => row.date },
          ]}
        />
        <p><a href="/account/letters">{sayLetter('toLetterWay')}</a></p>
      </Page>
    </>
  )
}
