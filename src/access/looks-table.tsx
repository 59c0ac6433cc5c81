import { DataTable, type Column } from '#design/data-table.tsx'
import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { Pager } from '#design/pager.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak, type Language, type Said } from '#platform/languages.ts'
import { historyWords, lookWords, roleWords } from './history-messages.ts'
import type { LooksOfDay } from './my-history.server.ts'

/** One line of who looked; its times are written on the server, in the jurisdiction's time zone. */
export interface ShownLooks extends Omit<LooksOfDay, 'first_at' | 'last_at'> {
  readonly from: string
  readonly to: string
}

/** What the looks were at. A kind of record that has no words of its own is something of theirs. */
export function whatInWords({ kind, way }: Pick<LooksOfDay, 'kind' | 'way'>, language: Language): string {
  const words: Readonly<Record<string, Said>> = lookWords[way]
  return (words[kind] ?? lookWords[way].other)[language]
}

/** Who it was, by role. */
export const roleInWords = (role: string, people: number, language: Language): string =>
  (roleWords[role as keyof typeof roleWords] ?? roleWords.operator)[language](people)

/** How often on a day: at which time, or between which. */
export function timesInWords({ times, from, to }: Pick<ShownLooks, 'times' | 'from' | 'to'>, language: Language): string {
  const say = speak(historyWords, language)
  if (times === 1) return from
  return from === to ? say('timesInAMinute', times, from) : say('times', times, from, to)
}

interface Props {
  readonly looks: readonly ShownLooks[]
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
  /** The number of the application that a question would be about. */
  readonly about?: string
}

/** Who of the program looked, each day and role together, what this is for, and whom to ask. */
export function LooksTable({ looks, page, pages, hrefOf, about }: Props) {
  const language = useLanguage()
  const say = speak(historyWords, language)
  const columns: Column<ShownLooks>[] = [
    { id: 'what', head: say('what'), main: true, cell: (row) => whatInWords(row, language) },
    { id: 'who', head: say('who'), cell: (row) => roleInWords(row.role, row.people, language) },
    { id: 'when', head: say('when'), cell: (row) => `${dateInWords(row.day, language)} · ${timesInWords(row, language)}` },
  ]
  return (
    <Section title={say('looked')} id="looked">
      <p>{say('lookedWhy')}</p>
      <DataTable
        caption={say('looksCaption')} rows={looks} columns={columns} empty={say('lookedNone')}
        keyOf={({ day, role, kind, way }: ShownLooks) => `${day} ${role} ${kind} ${way}`}
      />
      <Pager language={language} page={page} pages={pages} hrefOf={hrefOf} />
      <p>{say('strange')}</p>
      <Actions><ButtonLink kind="second" href={`/questions/ask${about ? `?${new URLSearchParams({ about })}` : ''}`}>{say('ask')}</ButtonLink></Actions>
    </Section>
  )
}
