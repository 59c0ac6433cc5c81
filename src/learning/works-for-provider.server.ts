import { isId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

/** Works the person of this unit for the provider now, or did they issue this completion of it themself? Then others judge it. */
export async function worksForProvider(unit: Unit<Staff>, providerId: string, completionId?: string | null): Promise<boolean> {
  const { personId } = unit.actor
  const works = isId(providerId) && await unit.db.selectFrom('memberships').select('id').where('person_id', '=', personId)
    .where('organisation_id', '=', providerId).where('ends_at', 'is', null).executeTakeFirst()
  const issued = completionId && await unit.db.selectFrom('training_completions').select('id').where('id', '=', completionId)
    .where('issued_by', '=', personId).executeTakeFirst()
  return Boolean(works || issued)
}
