import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'

export type VendorFile = Selectable<Tables['exam_vendor_files']>
export type VendorLine = Selectable<Tables['exam_vendor_lines']>

/** Files of one certifying body one after another: neither what was told last nor what is known of a line changes in between. */
export const oneVendorFileAtATime = ({ db }: Unit, certifierId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`vendor ${certifierId}`}, 0))`.execute(db)

/** A file that this actor may see. @throws {NotFound} */
export async function findVendorFile(unit: Unit, id: string): Promise<VendorFile> {
  const row = isId(id) ? await unit.db.selectFrom('exam_vendor_files').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/** A line as it is written for the first time. */
export interface NewLine {
  readonly id: string
  readonly number: number
  readonly key?: string | undefined
  readonly cells: Readonly<Record<string, string>>
  readonly raw?: string | undefined
  readonly why?: string | undefined
  readonly facts?: unknown
  readonly request_id?: string
  readonly subject_id?: string
}

const atOnce = 2000

/** Lines of a file that came in, to be looked at; they are many, so they go as one value. */
export async function insertSentLines(unit: Unit, file: Pick<VendorFile, 'id' | 'certifier_id' | 'kind'>, by: string, lines: readonly NewLine[]): Promise<void> {
  for (let i = 0; i < lines.length; i += atOnce) {
    await sql`insert into exam_vendor_lines (id, file_id, certifier_id, kind, number, state, key, cells, raw, why, facts, asked_by, recorded_at)
      select id, ${file.id}::uuid, ${file.certifier_id}::uuid, ${file.kind}::text, number, 'waiting', key, cells, raw, why, coalesce(facts, '{}'), ${by}::uuid, ${unit.now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(lines.slice(i, i + atOnce))}::jsonb)
          as v (id uuid, number integer, key text, cells jsonb, raw text, why text, facts jsonb)`.execute(unit.db)
  }
}

/** Lines of a file that goes out. */
export async function insertToldLines(unit: Unit, file: Pick<VendorFile, 'id' | 'certifier_id'>, lines: readonly NewLine[]): Promise<void> {
  for (let i = 0; i < lines.length; i += atOnce) {
    await sql`insert into exam_vendor_lines (id, file_id, certifier_id, kind, number, state, cells, request_id, subject_id, recorded_at)
      select id, ${file.id}::uuid, ${file.certifier_id}::uuid, 'told', number, 'told', cells, request_id, subject_id, ${unit.now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(lines.slice(i, i + atOnce))}::jsonb)
          as v (id uuid, number integer, cells jsonb, request_id uuid, subject_id uuid)`.execute(unit.db)
  }
}
