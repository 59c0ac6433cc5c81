import { randomInt } from 'node:crypto'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { VoucherWish } from './voucher-form.ts'
import { voucherCodeBase, voucherCodeDigits, voucherCodeFrom } from './voucher-code.ts'

const newCode = () => voucherCodeFrom(Array.from({ length: voucherCodeDigits }, () => randomInt(voucherCodeBase)))

/** Issues vouchers of one program, alike but for their codes. @returns their ids. */
export async function issueVouchers(unit: Unit<Staff>, wish: VoucherWish): Promise<string[]> {
  const vouchers = Array.from({ length: wish.count }, () => ({
    id: newId(), code: newCode(), certifier_id: unit.actor.organisationId, program: wish.program, kinds: [...wish.kinds], cents: wish.cents,
    for_email: wish.forEmail ?? null, valid_from: wish.validFrom, valid_through: wish.validThrough, state: 'open' as const,
    issued_by: unit.actor.personId, issued_on: unit.today, recorded_at: unit.now,
  }))
  await unit.db.insertInto('vouchers').values(vouchers).execute()
  await unit.db.insertInto('voucher_history').values(vouchers.map(({ id, certifier_id }) => ({
    id: newId(), voucher_id: id, certifier_id, step: 'start', to_state: 'open', by_person: unit.actor.personId, by_role: 'manager',
    effective_on: unit.today, recorded_at: unit.now,
  }))).execute()
  const ids = vouchers.map(({ id }) => id)
  await audit(unit, { action: 'changed', kind: 'voucher', ids, detail: 'issue' })
  return ids
}
