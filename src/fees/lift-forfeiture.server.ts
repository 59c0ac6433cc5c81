import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { balancesAbout, takeTurn } from './ledger-store.server.ts'

/** Lifts the end of the charges about something whose payment had come in time, or of one of them: what is due of them is due again. Managers only. */
export async function liftForfeiture(unit: Unit<Staff>, aboutId: string, only?: string): Promise<void> {
  await takeTurn(unit, aboutId)
  for (const { chargeId, personId, certifierId, ended } of await balancesAbout(unit, aboutId)) {
    if (ended !== 'void' || (only !== undefined && only !== chargeId)) continue
    const { number } = await unit.db.selectFrom('forfeitures').select('number').where('charge_id', '=', chargeId).orderBy('number', 'desc').executeTakeFirstOrThrow()
    await unit.db.insertInto('forfeitures_lifted').values({
      charge_id: chargeId, number, person_id: personId, certifier_id: certifierId, lifted_by: unit.actor.personId,
      effective_on: unit.today, recorded_at: unit.now,
    }).execute()
    await audit(unit, { action: 'changed', kind: 'charge', ids: [chargeId], whose: aboutId, detail: 'lift' })
  }
}
