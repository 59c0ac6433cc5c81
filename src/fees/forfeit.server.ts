import { audit } from '#platform/audit.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { keptOf } from './kept.ts'
import { balancesAbout, takeTurn } from './ledger-store.server.ts'

/** What came to nothing, and why; where only one of its charges did, that one. */
export interface Forfeiting {
  readonly aboutId: string
  readonly why: 'void' | 'withdrawn'
  readonly chargeId?: string
  /** What nobody wanted to come to nothing: all that was paid goes back. */
  readonly keeps?: 'nothing'
}

/**
 * Ends every charge about something that came to nothing: what was paid is kept, and nothing more is due. After a
 * withdrawal the policy's part goes back. Again changes nothing. For the clock (jobs), for staff, and for the person.
 * Source: GUIDE, application revision requests, 3.
 */
export async function forfeit(unit: Unit, { aboutId, why, chargeId: only, keeps }: Forfeiting): Promise<void> {
  await takeTurn(unit, aboutId)
  const { withdrawalRefund } = policyOn(unit.house, unit.house.settings.jurisdiction, unit.today)
  for (const { chargeId, personId, certifierId, paid, ended } of await balancesAbout(unit, aboutId)) {
    if (ended || (only !== undefined && only !== chargeId)) continue
    const before = await unit.db.selectFrom('forfeitures').select('number').where('charge_id', '=', chargeId).execute()
    await unit.db.insertInto('forfeitures').values({
      charge_id: chargeId, number: before.length + 1, person_id: personId, certifier_id: certifierId, why, cents: keeps === 'nothing' ? 0 : keptOf(paid, why, withdrawalRefund),
      policy_date: unit.today, effective_on: unit.today, recorded_at: unit.now,
    }).execute()
    await audit(unit, { action: 'changed', kind: 'charge', ids: [chargeId], detail: why })
  }
}
