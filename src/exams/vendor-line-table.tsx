import { Button } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import type { LineView, ShownLine } from './see-vendor-files.server.ts'
import { vendorWords } from './vendor-messages.ts'
import { vendorProblems } from './vendor-problems.ts'

/** Columns that stand elsewhere in the row. */
const elsewhere = new Set(['candidate_id', 'line_id', 'given_names', 'family_names'])

/** What the line says, column by column, without what stands beside it. */
const asSent = ({ cells, raw }: ShownLine): string =>
  raw ?? Object.entries(cells).flatMap(([name, cell]) => (elsewhere.has(name) ? [] : [cell])).join(' · ')

function Person({ line: { reference, cells } }: { readonly line: ShownLine }) {
  return reference ? <a href={`/exams/${reference}`}>{reference}</a> : <>{cells.candidate_id ?? '–'}</>
}

/** Both names, where they differ. */
function Names({ line: { cells, name } }: { readonly line: ShownLine }) {
  const say = speak(vendorWords, useLanguage())
  const sent = `${cells.given_names ?? ''} ${cells.family_names ?? ''}`.trim()
  return sent === '' || !name ? null : <>{say('nameSent', sent)}<br />{say('nameApproved', name)}</>
}

function Reasons({ line, formId }: { readonly line: ShownLine; readonly formId: string }) {
  const language = useLanguage()
  const say = speak(vendorWords, language)
  const aboutName = line.problems.some(({ code }) => code.startsWith('vendorName'))
  return (
    <>
      {vendorProblems(line.problems, language).map(({ text }) => <div key={text}>{text}</div>)}
      {aboutName && <div><Names line={line} /></div>}
      {line.otherName && (
        <Form formId={formId} language={language}>
          <Button name="sameName" value={line.id} kind="second">{say('samePerson')}<span className="unseen"> {say('lineNumber', line.number)}</span></Button>
        </Form>
      )}
    </>
  )
}

/** Lines of a file: which, about whom, what they said, and of some why not. */
export function LineTable({ lines, view, formId }: { readonly lines: readonly ShownLine[]; readonly view: LineView; readonly formId: string }) {
  const say = speak(vendorWords, useLanguage())
  const reasons: Column<ShownLine>[] = view === 'refused' || view === 'warned'
    ? [{ id: 'reason', head: say('reason'), cell: (line) => <Reasons line={line} formId={formId} /> }] : []
  const columns: Column<ShownLine>[] = [
    { id: 'line', head: say('line'), main: true, cell: ({ number }) => say('lineNumber', number) }, { id: 'person', head: say('candidate'), code: true, cell: (line) => <Person line={line} /> },
    { id: 'sent', head: say('asSent'), cell: (line) => <bdi>{asSent(line)}</bdi> }, ...reasons,
  ]
  return <DataTable caption={say(`view-${view}`)} captionUnseen rows={lines} columns={columns} keyOf={({ id }) => id} empty={say(`empty-${view}`)} />
}
