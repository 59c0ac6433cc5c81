import type { House } from '#platform/house.server.ts'
import type { Staff } from '#platform/unit-of-work.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { endConflict } from '#people/public.server.ts'
import { assignApplication, takeApplication } from '#certification/assign-application.server.ts'
import { assignMany, type Chosen } from '#certification/assign-many.server.ts'
import type { AssignTo } from '#certification/assignment.ts'
import { sayIKnow } from '#certification/say-i-know.server.ts'

/** Someone of the staff gives an application to somebody. @returns who has it. */
export const assigns = (house: House, by: Staff, reference: string, to: AssignTo, had?: string | null) =>
  unitOfWork(house, by, (unit) => assignApplication(unit, reference, to, had))

export const takes = (house: House, by: Staff, reference: string) => unitOfWork(house, by, (unit) => takeApplication(unit, reference))

/** A manager gives many at once; nobody had them, unless it is said who. */
export const assignsMany = (house: House, by: Staff, chosen: readonly (string | Chosen)[], to: AssignTo | undefined) =>
  unitOfWork(house, by, (unit) => assignMany(unit, chosen.map((one) => (typeof one === 'string' ? { reference: one, had: null } : one)), to))

export const knows = (house: House, by: Staff, reference: string, how: { kind?: string; note?: string } = {}) =>
  unitOfWork(house, by, (unit) => sayIKnow(unit, reference, { kind: 'friend', note: '', ...how }))

/** A manager ends the latest that this member of the staff said. */
export async function letsSeeAgain(house: House, by: Staff, { personId }: Staff, why = 'It was another Ana.'): Promise<void> {
  const { id } = await house.database.query.selectFrom('conflicts_of_interest').select('id').where('reviewer_id', '=', personId)
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
  await unitOfWork(house, by, (unit) => endConflict(unit, id, why))
}

/** Who has an application now. */
export const hasIt = async (house: House, reference: string): Promise<string | null> =>
  (await house.database.query.selectFrom('applications').select('assigned_to').where('reference', '=', reference).executeTakeFirstOrThrow()).assigned_to
