import type { Instant, PlainDate } from '#platform/dates.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { fullName } from './legal-name.ts'

/** A change of a legal name that whoever reads an older text of this person should know of. */
export interface NameChangeSince {
  readonly id: string
  readonly from: string
  readonly to: string
  /** The day on which it was accepted; none while it waits for an answer. */
  readonly acceptedOn: PlainDate | undefined
}

/** Which changes of a person's legal name were accepted after a moment, in their order, and which one waits for an answer. */
export async function nameChangesSince(unit: Unit<Staff>, personId: string, since: Instant): Promise<NameChangeSince[]> {
  const rows = await unit.db.selectFrom('name_changes')
    .leftJoin('name_change_history', (join) => join.onRef('name_change_history.change_id', '=', 'name_changes.id').on('step', '=', 'accept'))
    .select(['name_changes.id', 'old_given_names', 'old_family_names', 'given_names', 'family_names', 'effective_on'])
    .where('name_changes.person_id', '=', personId)
    .where((row) => row.or([row('name_changes.state', '=', 'asked'),
      row.and([row('name_changes.state', '=', 'accepted'), row('name_change_history.recorded_at', '>', since)])]))
    .orderBy('name_change_history.recorded_at', (order) => order.asc().nullsLast()).execute()
  return rows.map((row) => ({
    id: row.id, from: fullName({ givenNames: row.old_given_names, familyNames: row.old_family_names }),
    to: fullName({ givenNames: row.given_names, familyNames: row.family_names }), acceptedOn: row.effective_on ?? undefined,
  }))
}
