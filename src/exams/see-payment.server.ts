import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { legalNameOn } from '#people/public.server.ts'
import { myEligibility } from './eligibility-store.server.ts'
import { openIn, requestsToday } from './request-store.server.ts'
import { feesToday } from './see-exam.server.ts'

/** What this person has to pay for their exam, until when, and to whom. @throws {NotFound} when no exam was opened to them. */
export async function seePayment(unit: Unit<Self>) {
  const eligibility = await myEligibility(unit)
  if (!eligibility) throw new NotFound()
  const request = openIn(await requestsToday(unit, eligibility))
  const charges = await feesToday(unit, eligibility)
  const charge = request?.state === 'awaitingFee' ? charges.find(({ chargeId }) => chargeId === request.charge_id) : undefined
  const { name } = await unit.db.selectFrom('organisations').select('name').where('id', '=', eligibility.certifier_id).executeTakeFirstOrThrow()
  return {
    today: unit.today, reference: eligibility.reference, charges, formId: newId(), payee: name, payUntil: request?.pay_until,
    payer: (await legalNameOn(unit, unit.actor.personId, unit.today)) ?? `${eligibility.given_names} ${eligibility.family_names}`.trim(),
    due: charge && charge.due > 0 ? { kind: charge.kind, cents: charge.due } : undefined,
  }
}
