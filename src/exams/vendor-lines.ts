import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from '#platform/problems.ts'
import { separatorOf } from '#platform/separator.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { tidyLine } from './typed-sitting.ts'
import { columnsOf, longestCell, mostVendorLines, sentColumns, type SentKind } from './vendor-format.ts'

/** One line of a vendor's file: its known columns as they were written, or the line as it came with why it cannot be taken apart. */
export interface SentLine {
  /** From 1, as the file counts. */
  readonly number: number
  readonly cells: Readonly<Record<string, string>>
  readonly raw?: string
  readonly fault?: Problem
}

export interface SentFile {
  readonly kind: SentKind
  /** Columns that are not read, by name. */
  readonly ignored: readonly string[]
  readonly lines: readonly SentLine[]
}

/** A line this long holds something else. */
const longestLine = 5000
const [longestRaw, mostIgnored, longestName] = [500, 40, 60]

/** The cells of one line. Each line of the file is one of its own, so that a quotation mark that is never closed spoils no other. */
function cellsOf(line: string, separator: string): string[] | undefined {
  if (line.length > longestLine) return undefined
  if (!line.includes('"')) return line.split(separator)
  try {
    const rows = parse(line, { delimiter: separator, relax_column_count: true, relax_quotes: true, trim: true }) as string[][]
    return rows.length === 1 ? rows[0] : undefined
  } catch (fault) {
    if (fault instanceof CsvError) return undefined
    throw fault
  }
}

const tidy = (cell: string) => tidyLine(tidyText(cell))
/** "Candidate ID" and "candidate_id" are the same column. */
const columnName = (cell: string) => tidy(cell).toLowerCase().replace(/[\s-]+/g, '_')

const kindOf = (names: readonly string[]): SentKind => (names.includes('outcome') || !(names.includes('status') || names.includes('changed_at')) ? 'results' : 'bookings')

/** What is wrong with the names of the columns: then nothing of the file can be read. */
function problemOfNames(names: readonly string[], kind: SentKind): Problem | undefined {
  const missing = sentColumns[kind].needed.filter((name) => !names.includes(name))
  if (missing.length > 0) return { code: 'vendorColumnsMissing', field: 'file', facts: { missing: missing.join(', ') } }
  const twice = columnsOf(kind).find((name) => names.indexOf(name) !== names.lastIndexOf(name))
  return twice ? { code: 'vendorColumnTwice', field: 'file', facts: { column: twice } } : undefined
}

function lineOf(number: number, text: string, separator: string, names: readonly string[], known: readonly string[]): SentLine | undefined {
  const cells = cellsOf(text, separator)?.map(tidy)
  if (cells?.every((cell) => cell === '')) return undefined
  const broken = (fault: Problem): SentLine => ({ number, cells: {}, raw: tidyLine(tidyText(text)).slice(0, longestRaw), fault })
  if (!cells) return broken({ code: 'vendorLineBroken' })
  const used = cells.findLastIndex((cell) => cell !== '') + 1
  if (used > names.length) return broken({ code: 'vendorCells', facts: { found: used, wanted: names.length } })
  const read = known.flatMap((name): [string, string][] => {
    const cell = cells[names.indexOf(name)] ?? ''
    return cell === '' ? [] : [[name, cell]]
  })
  const long = read.find(([, cell]) => cell.length > longestCell)
  return long ? broken({ code: 'vendorCellLong', facts: { column: long[0], most: longestCell } }) : { number, cells: Object.fromEntries(read) }
}

/** Takes a vendor's file apart: columns in any order by their names, whatever separates them; or says why none of it can be read. */
export function readVendorFile(text: string): SentFile | { readonly problem: Problem } {
  const lines = text.split(/\r\n|\n|\r/)
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first < 0) return { problem: { code: 'vendorFileEmpty', field: 'file' } }
  const separator = separatorOf(lines[first]!)
  const names = (cellsOf(lines[first]!.replace(/^\ufeff/, ''), separator) ?? []).map(columnName)
  const kind = kindOf(names)
  const problem = problemOfNames(names, kind)
  if (problem) return { problem }
  const known = columnsOf(kind)
  const read = lines.slice(first + 1).flatMap((line, i) => (line.trim() === '' ? [] : lineOf(first + 2 + i, line, separator, names, known) ?? []))
  if (read.length === 0) return { problem: { code: 'vendorFileEmpty', field: 'file' } }
  if (read.length > mostVendorLines) return { problem: { code: 'vendorFileLong', field: 'file', facts: { found: read.length, most: mostVendorLines } } }
  const ignored = names.filter((name) => name !== '' && !known.includes(name)).slice(0, mostIgnored).map((name) => name.slice(0, longestName))
  return { kind, ignored, lines: read }
}
