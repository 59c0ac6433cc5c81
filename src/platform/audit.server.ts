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
  /** For sign-in, where the unit has no person yet. */
  readonly personId?: string
}

/** Records a look at or a change of a person's record: one row, also for a list with the ids that were shown. */
export async function audit(unit: Unit, entry: AuditEntry): Promise<void> {
  const actor = unit.actor
  await unit.db
    .insertInto('audit')
    .values({
      id: newId(),
      at: unit.now,
      person_id: 'personId' in actor ? actor.personId : (entry.personId ?? null),
      organisation_id: actor.hat === 'staff' ? actor.organisationId : null,
      role: actor.hat === 'staff' ? actor.role : actor.hat,
      action: entry.action,
      record_kind: entry.kind,
      record_ids: [...entry.ids],
      detail: entry.detail ?? null,
    })
    .execute()
}
