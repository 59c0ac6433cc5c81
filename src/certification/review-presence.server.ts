import { sql } from 'kysely'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { Application } from './application-store.server.ts'
import { isHere, presenceLasts, type Presence } from './review-presence.ts'

/** What names can be said of staff: anything longer is no name. */
const longestName = 200

interface Coming {
  /** What to call whoever comes, as their session does. */
  readonly name: string | undefined
  /** `opens` the page, or `stays` on it: said by the page's script. */
  readonly how: 'opens' | 'stays'
}

/** A sign from before this moment no longer counts. */
const tooLongAgo = ({ now }: Unit, stays: boolean) => new Date(now.getTime() - presenceLasts(stays))
/** Somebody was away when their last sign is older than it counts; then they come anew. */
const wasAway = (unit: Unit) => sql<boolean>`review_presence.seen_at <=
  case when review_presence.stays then ${tooLongAgo(unit, true)}::timestamptz else ${tooLongAgo(unit, false)}::timestamptz end`

/**
 * Notes that this member of staff looks at an application, and says who else does, the first to come first. One statement.
 * Nobody is seen at their own application, or sees who reads it: there an applicant knows staff by their role.
 */
export async function lookIn(
  unit: Unit<Staff>, application: Pick<Application, 'id' | 'subject_id' | 'certifier_id'>, { name, how }: Coming,
): Promise<Presence[]> {
  const { personId, role } = unit.actor
  if (application.subject_id === personId || (role !== 'programSpecialist' && role !== 'programManager')) return []
  const stays = how === 'stays'
  const rows = await unit.db
    .with('me', (db) => db.insertInto('review_presence')
      .values({
        application_id: application.id, subject_id: application.subject_id, certifier_id: application.certifier_id, person_id: personId,
        by_role: role, name: name?.trim().slice(0, longestName) || null, since_at: unit.now, seen_at: unit.now, stays,
      })
      .onConflict((conflict) => conflict.columns(['application_id', 'person_id']).doUpdateSet((row) => ({
        by_role: row.ref('excluded.by_role'), name: row.ref('excluded.name'), seen_at: row.ref('excluded.seen_at'),
        since_at: sql<Date>`case when ${wasAway(unit)} then excluded.since_at else review_presence.since_at end`,
        stays: sql<boolean>`excluded.stays or (review_presence.stays and not (${wasAway(unit)}))`,
      })))
      .returning('person_id'))
    .selectFrom('review_presence').select(['name', 'by_role', 'since_at', 'seen_at', 'stays'])
    .where('application_id', '=', application.id).where('person_id', '<>', personId)
    .where('seen_at', '>', tooLongAgo(unit, false))
    .orderBy('since_at').orderBy('person_id').limit(20).execute()
  return rows.map(({ name: called, by_role, since_at, seen_at, stays: says }): Presence =>
    ({ name: called, byRole: by_role, since: since_at, seenAt: seen_at, stays: says })).filter((one) => isHere(one, unit.now))
}
