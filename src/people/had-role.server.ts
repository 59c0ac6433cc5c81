import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'

/** Had the person of this unit one of these roles, until it ended? Who never had one is told something else. */
export const hadRole = async (unit: Unit<Self | Staff>, roles: readonly string[]): Promise<boolean> =>
  (await unit.db.selectFrom('memberships').select('id').where('person_id', '=', unit.actor.personId).where('role', 'in', roles as 'operator'[])
    .where('ends_at', 'is not', null).executeTakeFirst()) !== undefined
