import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { fullName } from '#people/public.ts'
import { mayBeTriedAgain } from './vendor-judge.ts'
import type { SentKind } from './vendor-format.ts'
import { findVendorFile, type VendorFile, type VendorLine } from './vendor-store.server.ts'

const newest = 20

/** A file as it stands, for those who work with the vendor. */
const shown = ({ id, kind, state, name, encoding, ignored, lines, taken, warned, repeated, refused, recorded_at, effective_on, lines_removed_on }: VendorFile) => ({
  id, kind, state, name: name ?? '', encoding, ignored, lines, taken, warned, repeated, refused, at: recorded_at, on: effective_on, removedOn: lines_removed_on,
})
export type ShownFile = ReturnType<typeof shown>

/** The files of the last time, out and in, the newest first. */
export async function seeVendorFiles(unit: Unit<Staff>) {
  const files = (direction: 'out' | 'in') => unit.db.selectFrom('exam_vendor_files').selectAll().where('certifier_id', '=', unit.actor.organisationId)
    .where('direction', '=', direction).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(newest).execute()
  return { out: (await files('out')).map(shown), in: (await files('in')).map(shown), formId: newId() }
}

/** What can be looked at of a file, the most urgent first. */
export const lineViews = ['refused', 'warned', 'taken', 'repeated'] as const
export type LineView = (typeof lineViews)[number]
export const linesOnPage = 50

const linesOf = (unit: Unit<Staff>, fileId: string, view: LineView) => {
  const all = unit.db.selectFrom('exam_vendor_lines').selectAll().where('file_id', '=', fileId).where('state', '=', view === 'warned' ? 'taken' : view)
  return view === 'warned' ? all.where(sql<boolean>`warnings <> '[]'`) : all
}

/** How many lines of each kind this manager sees: those about themself or whom they know are not among them. */
async function seenCounts(unit: Unit<Staff>, fileId: string) {
  const { rows: [counted] } = await sql<Record<LineView | 'all' | 'again', number>>`
    select count(*)::int as "all", count(*) filter (where state = 'taken')::int as taken, count(*) filter (where state = 'taken' and warnings <> '[]')::int as warned,
           count(*) filter (where state = 'repeated')::int as repeated, count(*) filter (where state = 'refused')::int as refused
      from exam_vendor_lines where file_id = ${fileId}::uuid`.execute(unit.db)
  return counted!
}

/** Under which name each person is approved, and their application, for lines that found one. */
async function approvals(unit: Unit<Staff>, lines: readonly VendorLine[]) {
  const ids = lines.flatMap(({ request_id }) => request_id ?? [])
  const rows = ids.length === 0 ? [] : await unit.db.selectFrom('exam_requests as r').innerJoin('exam_eligibilities as e', 'e.id', 'r.eligibility_id')
    .select(['r.id', 'r.reference', 'e.application_id', 'e.given_names', 'e.family_names']).where('r.id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, { ...row, name: fullName({ givenNames: row.given_names, familyNames: row.family_names }) }]))
}

const shownLine = (line: VendorLine, approved: { readonly reference: string; readonly name: string } | undefined) => ({
  id: line.id, number: line.number, cells: line.cells as Readonly<Record<string, string>>, raw: line.raw, reference: approved?.reference, name: approved?.name,
  problems: [...(line.why ? [{ code: line.why, facts: line.facts as Record<string, string> }] : []), ...(line.warnings as { code: string; facts?: Record<string, string> }[])],
  again: line.why !== null && mayBeTriedAgain(line.why), otherName: line.why === 'vendorNameDifferent',
})
export type ShownLine = ReturnType<typeof shownLine>

/** A file that came in with one page of its lines; recorded as a look at the people in them. @throws {NotFound} */
export async function seeVendorFile(unit: Unit<Staff>, id: string, asked: string | null, page: number) {
  const file = await findVendorFile(unit, id)
  if (file.direction !== 'in') throw new NotFound()
  const counts = await seenCounts(unit, id)
  const view = lineViews.find((one) => one === asked) ?? lineViews.find((one) => counts[one] > 0) ?? 'refused'
  const lines = await linesOf(unit, id, view).orderBy('number').limit(linesOnPage).offset((page - 1) * linesOnPage).execute()
  const found = await approvals(unit, lines)
  if (found.size > 0) await audit(unit, { action: 'listed', kind: 'examEligibility', ids: [...found.values()].map(({ application_id }) => application_id), detail: 'vendorLines' })
  const again = await unit.db.selectFrom('exam_vendor_lines').select('why').distinct().where('file_id', '=', id).where('state', '=', 'refused').execute()
  return {
    file: shown(file), counts, view, page, pages: Math.ceil(counts[view] / linesOnPage),
    unseen: file.lines_removed_on === null ? file.lines - counts.all : 0,
    again: again.some(({ why }) => mayBeTriedAgain(why!)), lines: lines.map((line) => shownLine(line, line.request_id ? found.get(line.request_id) : undefined)), formId: newId(),
  }
}

/** Every refused line of a file that this manager sees, to give back to whoever sent it. Recorded as one look. @throws {NotFound} */
export async function refusedLines(unit: Unit<Staff>, id: string) {
  const file = await findVendorFile(unit, id)
  if (file.direction !== 'in') throw new NotFound()
  const lines = await linesOf(unit, id, 'refused').orderBy('number').execute()
  const found = await approvals(unit, lines)
  await audit(unit, { action: 'listed', kind: 'examEligibility', ids: [...found.values()].map(({ application_id }) => application_id), detail: 'export vendorLines' })
  return { kind: file.kind as SentKind, on: file.effective_on, lines: lines.map((line) => shownLine(line, undefined)) }
}
