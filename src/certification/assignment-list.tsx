import { ClockChip } from '#design/clock-chip.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Pick } from '#design/pick.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import type { ApplicationState } from './application-lifecycle.ts'
import { assignmentWords } from './assignment-messages.ts'
import type { AskedAssignments } from './assignment-views.ts'
import type { Colleague } from '#people/public.server.ts'
import { chosenValue } from './typed-assignment.ts'

interface Row {
  readonly reference: string
  readonly sent_name: string | null
  readonly state: ApplicationState
  readonly answer_due_on: PlainDate | null
  readonly assigned_to: string | null
}

interface AssignmentListProps {
  readonly seen: {
    readonly asked: AskedAssignments
    readonly rows: readonly Row[]
    readonly reviewers: readonly Colleague[]
    readonly today: PlainDate
  }
  readonly chosen: readonly string[]
  readonly all: boolean
}

/** One page of applications to choose from; each carries who has it on this page. */
export function AssignmentList({ seen: { asked, rows, reviewers, today }, chosen, all }: AssignmentListProps) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  const valueOf = (row: Row) => chosenValue(row.reference, row.assigned_to)
  const nameOf = (id: string | null) =>
    (id === null ? say('withNobody') : (reviewers.find((one) => one.id === id)?.name ?? say('withGone')) || say('noName'))
  const columns: Column<Row>[] = [
    { id: 'choose', head: say('choose'), cell: (row) => (
      <Pick name="chosen" value={valueOf(row)} label={say('chooseOne', row.sent_name!)} labelUnseen chosen={chosen.includes(valueOf(row))} />
    ) },
    { id: 'name', head: say('applicant'), main: true, cell: (row) => row.sent_name },
    { id: 'reference', head: say('reference'), code: true, cell: (row) => row.reference },
    { id: 'due', head: say('answerDue'), cell: (row) => (row.state === 'submitted'
      ? <ClockChip date={dateInWords(row.answer_due_on!, language)} daysLeft={daysBetween(today, row.answer_due_on!)} language={language} compact />
      : say('withApplicant')) },
    { id: 'holder', head: say('whoHasIt'), cell: (row) => nameOf(row.assigned_to) },
  ]
  return (
    <>
      {rows.map((row) => <Hidden key={row.reference} name="shown" value={valueOf(row)} />)}
      <Pick name="all" value="page" label={say('chooseAll', rows.length)} chosen={all} />
      <DataTable
        captionUnseen caption={asked.of ? nameOf(asked.of) : say(`view-${asked.view}`)} rows={rows} keyOf={(row) => row.reference}
        hrefOf={(row) => `/review/${row.reference}`} columns={columns}
      />
    </>
  )
}
