import { stringify } from 'csv-stringify/sync'
import { columnsOf, toldColumns, type SentKind } from './vendor-format.ts'

/**
 * What spreadsheets and vendors read alike. A cell that a spreadsheet would compute (=, +, -, @) gets an apostrophe before it, because people
 * write their names themselves. Source: OWASP, CSV injection. @param mark whether it begins with the mark by which Excel knows UTF-8.
 */
const written = (rows: readonly Readonly<Record<string, unknown>>[], columns: readonly string[], mark: boolean): string =>
  stringify([...rows], { bom: mark, header: true, escape_formulas: true, record_delimiter: 'windows', columns: [...columns] })

/** Who may take the exam, for the vendor. */
export const toldCsv = (rows: readonly Readonly<Record<string, string>>[], mark: boolean): string => written(rows, toldColumns, mark)

/** A line that was refused, with what it said and why. */
export interface ReportedLine {
  readonly number: number
  readonly cells: Readonly<Record<string, string>>
  readonly raw: string | null
  readonly reason: string
}

/** The refused lines of a file as a file for whoever sent them: as they came, with the number of the line and the reason. */
export function reportCsv(kind: SentKind, lines: readonly ReportedLine[]): string {
  const rows = lines.map(({ number, cells, raw, reason }) => ({ ...cells, line: number, line_as_sent: raw ?? '', reason }))
  return written(rows, ['line', ...columnsOf(kind), 'line_as_sent', 'reason'], true)
}
