import { randomInt } from 'node:crypto'
import { newId, newReference } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { voucherCodeBase, voucherCodeDigits, voucherCodeFrom } from '#fees/voucher-code.ts'
import type { ChargeKind } from '#fees/charge-kinds.ts'

const day = '2026-03-10'

/** A fee that was charged to a person. @returns its id. */
export async function chargeOf(house: House, person_id: string, certifier_id: string, kind: ChargeKind = 'application'): Promise<string> {
  const id = newId()
  await house.database.query.insertInto('charges').values({
    id, kind, about_id: newId(), about_reference: newReference(), attempt: 1, person_id, person_name: 'Ana Ruiz', language: 'en',
    certifier_id, cents: 10_000, policy_date: day, effective_on: day, recorded_at: house.clock.now(),
  }).execute()
  return id
}

/** A cheque of a person that was recorded, and paid nothing yet. @returns its id. */
export async function chequeOf(house: House, person_id: string, certifier_id: string): Promise<string> {
  const id = newId()
  await house.database.query.insertInto('payments').values({
    id, reference: newReference(), method: 'cheque', person_id, certifier_id, cents: 20_000, cheque_number: '1042', cheque_dated: day,
    effective_on: day, recorded_by: person_id, recorded_at: house.clock.now(),
  }).execute()
  return id
}

/** A cheque that paid a fee. @returns the payment's id. */
export async function paymentOf(house: House, person_id: string, certifier_id: string): Promise<string> {
  const [charge_id, payment_id] = [await chargeOf(house, person_id, certifier_id), await chequeOf(house, person_id, certifier_id)]
  await house.database.query.insertInto('allocations')
    .values({ payment_id, charge_id, person_id, certifier_id, cents: 10_000, recorded_at: house.clock.now() }).execute()
  return payment_id
}

/** A voucher that someone issued: free, or in someone's hands. @returns its id. */
export async function voucherOf(
  house: House, issued_by: string, certifier_id: string, held: { by: string; state: 'reserved' | 'used' } | undefined = undefined,
): Promise<string> {
  const id = newId()
  await house.database.query.insertInto('vouchers').values({
    id, code: voucherCodeFrom(Array.from({ length: voucherCodeDigits }, () => randomInt(voucherCodeBase))), certifier_id,
    program: 'Sacramento County', kinds: ['application'], cents: 10_000, valid_from: day, valid_through: '2027-03-10',
    state: held?.state ?? 'open', issued_by, issued_on: day, recorded_at: house.clock.now(),
    ...(held && { held_by: held.by, held_for: newId(), held_kind: 'application', held_reference: newReference() }),
  }).execute()
  await house.database.query.insertInto('voucher_history').values({
    id: newId(), voucher_id: id, certifier_id, step: 'start', to_state: 'open', by_person: issued_by, by_role: 'manager',
    effective_on: day, recorded_at: house.clock.now(),
  }).execute()
  return id
}
