import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { hashOf, newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Encoding } from '#platform/text-of-file.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { SentKind } from './vendor-format.ts'
import { meaningOfBooking, meaningOfResult, readBookingLine, readResultLine } from './vendor-line.ts'
import type { SentFile, SentLine } from './vendor-lines.ts'
import { insertSentLines, type NewLine } from './vendor-store.server.ts'

/** A file of the vendor, taken apart before any transaction. */
export interface ArrivedFile {
  readonly name: string
  /** Of the very bytes. */
  readonly sha256: string
  readonly encoding: Encoding
  readonly kind: SentKind
  readonly ignored: readonly string[]
  readonly lines: readonly NewLine[]
}

/** What the line says, in one form; none of one that cannot be understood. */
function meaningOf(kind: SentKind, { cells }: SentLine): string | undefined {
  if (kind === 'results') {
    const read = readResultLine(cells)
    return 'line' in read ? meaningOfResult(read.line) : undefined
  }
  const read = readBookingLine(cells)
  return 'line' in read ? meaningOfBooking(read.line) : undefined
}

/** By what a line is known again: the vendor's own id of it, or, without one, everything that it says. */
function keyOf(kind: SentKind, line: SentLine): string | undefined {
  const meaning = meaningOf(kind, line)
  if (meaning === undefined) return undefined
  const { line_id: own } = line.cells
  return own === undefined ? `line ${hashOf(meaning)}` : own.length <= 100 ? `id ${own}` : `long id ${hashOf(own)}`
}

/** Gives each line its id and its key. */
export const arrivedFile = ({ kind, ignored, lines }: SentFile, file: Pick<ArrivedFile, 'name' | 'sha256' | 'encoding'>): ArrivedFile => ({
  ...file, kind, ignored, lines: lines.map((line) => ({
    id: newId(), number: line.number, key: keyOf(kind, line), cells: line.cells, raw: line.raw, why: line.fault?.code, facts: line.fault?.facts,
  })),
})

/**
 * A manager sends in a file of the vendor. Its lines are kept, and the house takes them one after another after the commit.
 * @returns the id of the file. @throws {Refused} when its very bytes were sent before. @throws {NotFound} for other roles.
 */
export async function sendVendorFile(unit: Unit<Staff>, { lines, ...arrived }: ArrivedFile): Promise<string> {
  if (unit.actor.role !== 'programManager') throw new NotFound()
  const { organisationId, personId } = unit.actor
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vendor file ${organisationId} ${arrived.sha256}`}, 0))`.execute(unit.db)
  const before = await unit.db.selectFrom('exam_vendor_files').select('effective_on').where('certifier_id', '=', organisationId).where('sha256', '=', arrived.sha256).executeTakeFirst()
  if (before) throw new Refused([{ code: 'vendorSentBefore', field: 'file', facts: { on: before.effective_on } }])
  const file = { id: newId(), certifier_id: organisationId, kind: arrived.kind }
  await unit.db.insertInto('exam_vendor_files').values({
    ...file, direction: 'in', state: 'waiting', by_person: personId, name: arrived.name, sha256: arrived.sha256, encoding: arrived.encoding,
    ignored: [...arrived.ignored], lines: lines.length, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await insertSentLines(unit, file, personId, lines)
  await audit(unit, { action: 'changed', kind: 'examVendorFile', ids: [file.id], detail: `send ${arrived.kind}` })
  await unit.house.jobs.ask(unit, 'vendor', { file: file.id })
  return file.id
}
