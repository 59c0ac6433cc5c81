import type { PlainDate } from '#platform/dates.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { legalMoment } from './legal-moment.server.ts'

/**
 * Does this certifying body only use a vendor: its exam is given elsewhere (`examGivenHere` 0), and it has no open date of its own ahead? Then nobody
 * chooses a date here: the vendor writes to them.
 */
export async function isGivenElsewhere(unit: Unit, certifierId: string): Promise<boolean> {
  if (policyOn(unit.house, unit.house.settings.jurisdiction, unit.today).examGivenHere === 1) return false
  const own = await unit.db.selectFrom('exam_sittings').select('id').where('certifier_id', '=', certifierId).where('state', '=', 'open')
    .where('starts_at', '>', legalMoment(unit)).limit(1).executeTakeFirst()
  return own === undefined
}

/**
 * Of a seat here and an appointment at the vendor for the same request, which counts? Whoever gives the exam on the day of the seat decides: a seat at an
 * exam that is given here is expected, and missed; one that is not given here is nothing but a date.
 */
export const seatCounts = (unit: Unit, seatOn: PlainDate): boolean => policyOn(unit.house, unit.house.settings.jurisdiction, seatOn).examGivenHere === 1
