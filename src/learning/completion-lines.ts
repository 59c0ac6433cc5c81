import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from '#platform/problems.ts'
import { separatorOf } from '#platform/separator.ts'
import { lineColumns } from './completion.ts'

/** As many as can be issued at once. */
export const mostLines = 200

/**
 * More signs than so many lines can have, each with the longest name, email and number. Whatever is longer is not even taken apart:
 * half a million empty cells would keep everyone waiting.
 */
const mostSigns = 600 * mostLines

/** One line of a spreadsheet, with its place in it. */
export interface Line {
  /** From 1, as the spreadsheet counts. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The names of the columns above the lines, in either language: there is an email column, and no email in it. */
const isHeading = ({ cells }: Line) => /mail|correo/i.test(cells[1] ?? '') && !(cells[1] ?? '').includes('@')

interface Parsed {
  readonly record: string[]
  readonly info: { readonly lines: number }
}

function parsed(text: string): { lines: Line[] } | { problem: Problem } {
  try {
    const rows = parse(text, {
      bom: true, delimiter: separatorOf(text), info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true,
    }) as unknown as Parsed[]
    return { lines: rows.map(({ record, info }) => ({ line: info.lines, cells: record })) }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    return { problem: { code: 'linesNotReadable', field: 'lines', facts: { line: Number(fault.lines ?? 1) } } }
  }
}

/** Without empty cells at the end, which spreadsheets add. */
const withoutEnd = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)

/** The lines that somebody pasted or that a CSV file holds, without its heading; or why none can be read. */
export function readLines(text: string): { lines: readonly Line[] } | { problem: Problem } {
  if (text.trim() === '') return { problem: { code: 'linesMissing', field: 'lines' } }
  if (text.length > mostSigns) return { problem: { code: 'linesTooLong', field: 'lines', facts: { most: mostLines } } }
  const read = parsed(text)
  if ('problem' in read) return read
  const lines = read.lines.map(({ line, cells }) => ({ line, cells: withoutEnd(cells) })).filter(({ cells }) => cells.length > 0)
    .filter((line, place) => !(place === 0 && isHeading(line)))
  if (lines.length === 0) return { problem: { code: 'linesMissing', field: 'lines' } }
  if (lines.length > mostLines) return { problem: { code: 'linesTooMany', field: 'lines', facts: { most: mostLines, found: lines.length } } }
  return { lines }
}

/** A line that has another number of columns than it should. */
export const problemsOfColumns = ({ cells }: Line): Problem[] =>
  (cells.length === lineColumns.length ? [] : [{ code: 'columnsWrong', facts: { found: cells.length, wanted: lineColumns.length } }])
