import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import type { Problem } from '#platform/problems.ts'
import type { Completion } from './completion.ts'
import { coordinatorWords } from './coordinator-messages.ts'
import { learningProblems } from './problems-in-words.ts'

/** A line that can be issued. */
export interface GoodLine {
  readonly line: number
  readonly completion: Completion
}

/** The lines that can be issued, as they were understood. */
export function GoodLines({ lines }: { readonly lines: readonly GoodLine[] }) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  const columns: Column<GoodLine>[] = [
    { id: 'person', head: say('person'), main: true, cell: ({ completion }) => completion.name },
    { id: 'email', head: say('email'), cell: ({ completion }) => completion.email },
    { id: 'hours', head: say('hours'), numeric: true, cell: ({ completion }) => completion.hours },
    { id: 'started', head: say('startedOn'), cell: ({ completion }) => dateInWords(completion.startedOn, language) },
    { id: 'completed', head: say('completed'), cell: ({ completion }) => dateInWords(completion.completedOn, language) },
    { id: 'number', head: say('number'), code: true, cell: ({ completion }) => completion.number },
  ]
  if (lines.length === 0) return null
  const title = say('canBeIssued', lines.length)
  return (
    <Section title={title}>
      <DataTable captionUnseen caption={title} rows={lines} columns={columns} keyOf={({ line }: GoodLine) => String(line)} />
    </Section>
  )
}

/** Every line that is refused, each with what is wrong with it. Its problems carry the line as their field. */
export function RefusedLines({ problems, title, lead }: { readonly problems: readonly Problem[]; readonly title: string; readonly lead?: string | undefined }) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  if (problems.length === 0) return null
  return (
    <Section title={title}>
      {lead && <p>{lead}</p>}
      <ul>
        {learningProblems(problems, language).map(({ field, text }, place) => (
          <li key={place}><strong>{say('line', Number((field ?? '').replace('line-', '')))}.</strong> {text}</li>
        ))}
      </ul>
    </Section>
  )
}
