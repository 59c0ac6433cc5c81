import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { proctorWords } from '../proctor-messages.ts'
import { examProctors } from '../routes.ts'
import { seeSittingsNow } from '../see-proctor.server.ts'
import { whenInWords } from '../sitting-times.ts'
import type { Sitting } from '../sitting-store.server.ts'
import type { Route } from './+types/proctor'

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, examProctors), seeSittingsNow)
}

/** The exams of this day and its neighbors, for whoever looks after people there. */
export default function Proctor({ loaderData: { today, sittings } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  const columns: Column<Sitting>[] = [
    { id: 'when', head: say('when'), main: true, cell: (row) => (row.startsOn === today ? say('today', whenInWords(row, language)) : whenInWords(row, language)) },
    { id: 'where', head: say('where'), cell: ({ site, address }) => (address ? `${site}, ${address}` : site) },
    { id: 'seats', head: say('seats'), numeric: true, cell: ({ taken }) => taken },
  ]
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={say('lead')}>
        <DataTable caption={say('caption')} captionUnseen rows={sittings} columns={columns} keyOf={({ id }) => id} hrefOf={({ id }) => `/proctor/${id}`} empty={<p>{say('noSittings')}</p>} />
      </Page>
    </>
  )
}
