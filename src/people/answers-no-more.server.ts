import type { Unit } from '#platform/unit-of-work.server.ts'

/** Who decides and answers for the program. */
const answering = ['programSpecialist', 'programManager'] as const

/**
 * Has somebody, with the role that ended, stopped deciding and answering at an organisation? Not when it was another role, and
 * not when they still have one that does.
 */
export async function answersNoMore(unit: Unit, ended: Readonly<Record<string, string>>): Promise<boolean> {
  if (!(answering as readonly string[]).includes(ended.role!)) return false
  const still = await unit.db.selectFrom('memberships').select('id').where('person_id', '=', ended.personId!)
    .where('organisation_id', '=', ended.organisationId!).where('role', 'in', answering).where('ends_at', 'is', null).executeTakeFirst()
  return still === undefined
}
