import type { ReactNode } from 'react'
import { ClockChip } from '#design/clock-chip.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { languageNames, type Language } from '#platform/languages.ts'
import type { ListedApplication } from './applications-csv.ts'
import { clockOf, viewOf, type QueueView } from './queue-views.ts'
import { ownerInWords, sayQueue, stateInWords, type OwnerNames } from './queue-words.ts'

/** One application as a row, in words. */
export function queueRow(row: ListedApplication, { today, language, owners }: { today: PlainDate; language: Language; owners: OwnerNames }) {
  const inWords = (date: PlainDate | null) => (date ? dateInWords(date, language) : '')
  const clock = clockOf[viewOf(row.state) ?? 'ended']
  const due = clock && row[clock]
  return {
    reference: row.reference, name: row.sent_name!, sentOn: inWords(row.sent_on), writtenIn: row.sent_language,
    owner: ownerInWords(row.assigned_to, owners, language), state: stateInWords(row.state, language),
    due: due ? { date: inWords(due), daysLeft: daysBetween(today, due) } : undefined,
    decidedOn: inWords(row.decided_on), endedOn: inWords(row.ended_on),
  }
}
export type QueueRow = ReturnType<typeof queueRow>

type Kind = 'state' | 'sent' | 'language' | 'owner' | 'due' | 'held' | 'approved' | 'denied' | 'valid' | 'certified' | 'ended'
/** What each view says of its rows; a search, which finds everything, says where each is. */
const columnsOf: Record<QueueView | 'found', readonly Kind[]> = {
  waiting: ['language', 'owner', 'sent', 'due'], leaving: ['language', 'owner', 'sent'], awaitingFee: ['language', 'owner', 'sent', 'held'], returned: ['language', 'owner', 'sent', 'held'],
  approved: ['language', 'sent', 'approved', 'valid'], certified: ['language', 'sent', 'certified'], denied: ['language', 'owner', 'sent', 'denied'], ended: ['language', 'state', 'sent', 'ended'],
  found: ['state', 'language', 'owner', 'sent'],
}

interface QueueTableProps {
  readonly shows: QueueView | 'found'
  readonly caption: ReactNode
  readonly rows: readonly QueueRow[]
  readonly empty: ReactNode
}

/** Applications in a table; where there is little room each becomes a card. */
export function QueueTable({ shows, caption, rows, empty }: QueueTableProps) {
  const language = useLanguage()
  const say = sayQueue(language)
  const clock = (head: string): Column<QueueRow> => ({ id: 'due', head, plain: true, cell: (row) => row.due && <ClockChip {...row.due} language={language} compact /> })
  const columns: Record<Kind, Column<QueueRow>> = {
    state: { id: 'state', head: say('where'), plain: true, cell: (row) => row.state },
    sent: { id: 'sent', head: say('sentOn'), plain: true, cell: (row) => row.sentOn },
    language: { id: 'language', head: say('writtenIn'), plain: true, cell: (row) => row.writtenIn && <span lang={row.writtenIn}>{languageNames[row.writtenIn]}</span> },
    owner: { id: 'owner', head: say('owner'), cell: (row) => row.owner },
    due: clock(say('due')), held: clock(say('heldUntil')), valid: clock(say('validThrough')),
    approved: { id: 'decided', head: say('approvedOn'), plain: true, cell: (row) => row.decidedOn },
    denied: { id: 'decided', head: say('deniedOn'), plain: true, cell: (row) => row.decidedOn },
    certified: { id: 'certified', head: say('certifiedOn'), plain: true, cell: (row) => row.endedOn },
    ended: { id: 'ended', head: say('endedOn'), plain: true, cell: (row) => row.endedOn },
  }
  return (
    <DataTable
      caption={caption} rows={rows} keyOf={(row: QueueRow) => row.reference} hrefOf={(row: QueueRow) => `/review/${row.reference}`} empty={empty}
      columns={[
        { id: 'name', head: say('applicant'), main: true, cell: (row) => row.name },
        { id: 'reference', head: say('reference'), code: true, plain: true, cell: (row) => row.reference },
        ...columnsOf[shows].map((kind) => columns[kind]),
      ]}
    />
  )
}
