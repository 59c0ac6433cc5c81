import { stringify } from 'csv-stringify/sync'
import type { PlainDate } from '#platform/dates.ts'
import { languageNames, type Language } from '#platform/languages.ts'
import type { ApplicationState } from './application-lifecycle.ts'
import { ownerInWords, sayQueue, stateInWords, type OwnerNames } from './queue-words.ts'

/** What a list says of each application, in this order. */
export const exportColumns = [
  'reference', 'name', 'state', 'language', 'sentOn', 'answerDueOn', 'heldUntil', 'decidedOn', 'validThrough', 'endedOn', 'owner',
] as const

/** An application as the queue reads it. */
export interface ListedApplication {
  readonly reference: string
  readonly state: ApplicationState
  readonly sent_name: string | null
  readonly sent_on: PlainDate | null
  readonly sent_language: Language | null
  readonly assigned_to: string | null
  readonly answer_due_on: PlainDate | null
  readonly held_until: PlainDate | null
  readonly decided_on: PlainDate | null
  readonly valid_through: PlainDate | null
  readonly ended_on: PlainDate | null
}

/**
 * A list as a file for spreadsheets: its columns named in the reader's language, days as 2026-11-22. It begins with the mark
 * by which Excel knows UTF-8, so that accents stay accents. What a spreadsheet would take for a formula (a name that begins with
 * =, +, - or @) gets an apostrophe before it: applicants write their names themselves. Source: OWASP, CSV injection.
 */
export function csvOf(rows: readonly ListedApplication[], colleagues: OwnerNames['colleagues'], language: Language): string {
  const say = sayQueue(language)
  return stringify(rows.map((row) => ({
    reference: row.reference, name: row.sent_name, state: stateInWords(row.state, language), language: row.sent_language && languageNames[row.sent_language],
    sentOn: row.sent_on, answerDueOn: row.answer_due_on, heldUntil: row.held_until, decidedOn: row.decided_on, validThrough: row.valid_through,
    endedOn: row.ended_on, owner: row.assigned_to === null ? '' : ownerInWords(row.assigned_to, { colleagues, me: '' }, language),
  })), {
    bom: true, header: true, escape_formulas: true, record_delimiter: 'windows',
    columns: exportColumns.map((key) => ({ key, header: say(`column-${key}`) })),
  })
}
