import { ClockChip } from '#design/clock-chip.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { assignmentWords } from './assignment-messages.ts'
import type { Load } from './see-assignments.server.ts'

interface ReviewerLoadsProps {
  readonly reviewers: readonly (Load & { readonly id: string; readonly name: string })[]
  readonly unassigned: Load
  readonly today: PlainDate
}

/** Who has how many, how many of them are late, and the most urgent of each; what nobody has comes first. */
export function ReviewerLoads({ reviewers, unassigned, today }: ReviewerLoadsProps) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  const rows = [{ id: '', name: say('view-unassigned'), ...unassigned }, ...reviewers.map((one) => ({ ...one, name: one.name || say('noName') }))]
  const columns: Column<(typeof rows)[number]>[] = [
    { id: 'who', head: say('reviewer'), main: true, cell: ({ name }) => name },
    { id: 'count', head: say('toDecide'), numeric: true, cell: ({ count }) => count },
    { id: 'late', head: say('late'), numeric: true, cell: ({ late }) => late },
    { id: 'oldest', head: say('oldest'), cell: ({ oldest }) => (oldest
      ? <ClockChip date={dateInWords(oldest, language)} daysLeft={daysBetween(today, oldest)} language={language} compact /> : say('nothing')) },
  ]
  return (
    <DataTable
      caption={say('colleagues')} rows={rows} keyOf={({ id }) => id} columns={columns}
      hrefOf={({ id }) => `/review/assignments?${new URLSearchParams(id ? { of: id } : { view: 'unassigned' })}`}
    />
  )
}
