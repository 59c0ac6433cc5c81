import { newId } from './identifiers.server.ts'
import type { Unit } from './unit-of-work.server.ts'
import type { Tables } from '#database/tables.ts'

export interface AuditEntry {
  readonly action: Tables['audit']['action']
  /** The kind of record, for example `application`. */
  readonly kind: string
  readonly ids: readonly string[]
  /** The operation or the names of fields; never a value. */
  readonly detail?: string
  /** The application, or else the person, whose record it is, where `ids` are something of theirs. None for lists. */
  readonly whose?: string | undefined
  /** For sign-in, where the unit has no person yet. */
  readonly personId?: string
}

/** An application that was opened or changed says itself whose it is. */
const whoseOf = ({ action, kind, ids, whose }: AuditEntry): string | undefined =>
  whose ?? (kind === 'application' && action !== 'listed' && ids.length === 1 ? ids[0] : undefined)

const rowOf = (unit: Unit, entry: AuditEntry) => {
  const { actor } = unit
  const whose = whoseOf(entry)
  return {
    id: newId(),
    at: unit.now,
    person_id: 'personId' in actor ? actor.personId : (entry.personId ?? null),
    organisation_id: actor.hat === 'staff' ? actor.organisationId : null,
    role: actor.hat === 'staff' ? actor.role : actor.hat,
    action: entry.action,
    record_kind: entry.kind,
    record_ids: [...new Set([...entry.ids, ...(whose ? [whose] : [])])],
    whose_id: whose ?? null,
    detail: entry.detail ?? null,
  }
}

/**
 * Records a look at or a change of a person's record: one row, also for a list with the ids that were shown. Those whose record
 * it is read of it (room `access`), so every row of staff names what was shown of whom.
 */
export const audit = (unit: Unit, entry: AuditEntry): Promise<void> => auditMany(unit, [entry])

/** The same for many changes at once: a row for each, so that each person reads of theirs. */
export async function auditMany(unit: Unit, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await unit.db.insertInto('audit').values(entries.map((entry) => rowOf(unit, entry))).execute()
}
