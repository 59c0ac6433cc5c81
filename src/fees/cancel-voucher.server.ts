import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { voucherLifecycle } from './voucher-lifecycle.ts'

/** The voucher, held until the unit ends; one that can no longer be changed is read as it stands. @throws {NotFound} */
async function lockVoucher(unit: Unit<Staff>, id: string) {
  const asked = unit.db.selectFrom('vouchers').select(['state', 'certifier_id']).where('id', '=', id)
  const voucher = (await asked.forUpdate().executeTakeFirst()) ?? (await asked.executeTakeFirst())
  if (!voucher) throw new NotFound()
  return voucher
}

/**
 * Cancels a voucher that was not used; one that a person has set aside, too.
 * @throws {Refused} without a reason, and when its life has ended already.
 * @throws {NotFound}
 */
export async function cancelVoucher(unit: Unit<Staff>, id: string, typedWhy: string): Promise<void> {
  const voucher = await lockVoucher(unit, id)
  const why = typedWhy.trim().slice(0, 500)
  const step = voucherLifecycle.step(voucher.state, 'cancel')
  if (!step) throw new Refused([{ code: 'voucherEnded' }])
  if (why === '') throw new Refused([{ code: 'whyMissing', field: 'why' }])
  await unit.db.updateTable('vouchers').set({ state: step.to }).where('id', '=', id).execute()
  await unit.db.insertInto('voucher_history').values({
    id: newId(), voucher_id: id, certifier_id: voucher.certifier_id, from_state: voucher.state, step: 'cancel', to_state: step.to,
    by_person: unit.actor.personId, by_role: 'manager', why, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'voucher', ids: [id], detail: 'cancel' })
}
