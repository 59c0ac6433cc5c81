import { ClockChip } from '#design/clock-chip.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Pick } from '#design/pick.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import type { ExamRow } from './exam-list.server.ts'
import type { ExamView } from './list-views.ts'
import { staffWords } from './staff-messages.ts'

interface TableProps {
  readonly rows: readonly ExamRow[]
  readonly shows: ExamView | 'found'
  readonly today: PlainDate
}

const nameOf = ({ givenNames, familyNames }: ExamRow) => `${givenNames} ${familyNames}`.trim()

/** Exams of a view: who, what they asked for, and until when. */
export function ExamTable({ rows, shows, today }: TableProps) {
  const language = useLanguage()
  const say = speak(staffWords, language)
  const clocked = shows !== 'results' && shows !== 'found'
  const columns: Column<ExamRow>[] = [
    ...(shows === 'answer' ? [{
      id: 'choose', head: say('choose'), cell: (row: ExamRow) => <Pick name="chosen" value={row.request!} label={say('chooseOne', nameOf(row))} labelUnseen chosen={false} />,
    }] : []),
    { id: 'name', head: say('name'), main: true, cell: nameOf },
    { id: 'reference', head: say('application'), code: true, cell: (row) => row.reference },
    ...(shows === 'eligible' || shows === 'found' ? [] : [{ id: 'request', head: say('request'), code: true, cell: (row: ExamRow) => row.request }]),
    ...(rows.some(({ attempt }) => attempt !== null) ? [{ id: 'attempt', head: say('attempt'), numeric: true, cell: (row: ExamRow) => row.attempt }] : []),
    ...(shows === 'results' ? [{ id: 'outcome', head: say('outcome'), plain: true, cell: (row: ExamRow) => say(`request-${row.outcome!}`) }] : []),
    { id: 'day', head: say(`day-${shows}`), plain: true, cell: (row) => (clocked
      ? <ClockChip date={dateInWords(row.day, language)} daysLeft={daysBetween(today, row.day)} language={language} compact /> : dateInWords(row.day, language)) },
  ]
  return (
    <DataTable
      caption={shows === 'found' ? say('found') : say(`view-${shows}`)} rows={rows} keyOf={(row) => row.id} columns={columns}
      hrefOf={(row) => (shows === 'accommodations' ? `/exams/accommodations/${row.id}` : `/exams/${row.reference}`)}
      empty={shows === 'found' ? say('foundNothing') : say(`empty-${shows}`)}
    />
  )
}
