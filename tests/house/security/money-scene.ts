import type { House } from '#platform/house.server.ts'
import { chargeOf, chequeOf, voucherOf } from '../../routes/money.ts'

/** What one person owes and paid: a fee with a cheque that paid it, a fee that nobody paid, one that ended, one that ended and was opened again. */
export interface Money {
  readonly paid: string
  readonly cheque: string
  readonly unpaid: string
  readonly ended: string
}

export async function moneyOf(house: House, person_id: string, certifier_id: string): Promise<Money> {
  const { query } = house.database
  const [paid, unpaid, ended, again] = [await chargeOf(house, person_id, certifier_id), await chargeOf(house, person_id, certifier_id, 'exam'),
    await chargeOf(house, person_id, certifier_id, 'renewal'), await chargeOf(house, person_id, certifier_id, 'examRetake')]
  const [cheque, back] = [await chequeOf(house, person_id, certifier_id), await chequeOf(house, person_id, certifier_id)]
  const owned = { person_id, certifier_id, recorded_at: house.clock.now() }
  await query.insertInto('allocations').values({ ...owned, payment_id: cheque, charge_id: paid, cents: 10_000 }).execute()
  await query.insertInto('payment_reversals')
    .values({ ...owned, payment_id: back, kind: 'returned', why: 'x', by_person: person_id, effective_on: '2026-03-10' }).execute()
  for (const charge_id of [ended, again]) {
    await query.insertInto('forfeitures').values({ ...owned, charge_id, why: 'void', cents: 0, policy_date: '2026-03-10', effective_on: '2026-03-10' }).execute()
  }
  await query.insertInto('forfeitures_lifted').values({ ...owned, charge_id: again, number: 1, lifted_by: person_id, effective_on: '2026-03-10' }).execute()
  return { paid, cheque, unpaid, ended }
}

/** Vouchers that were used, by their holders. */
export interface VoucherIds {
  readonly Ana: string
  readonly Ben: string
  readonly Sam: string
}

type Names = Readonly<Record<'Ana' | 'Ben' | 'Sam' | 'Eve' | 'Anh', string>>

/** Here, one free voucher, one set aside by Ana, and three used ones; elsewhere a free one and one of Eve. */
export async function vouchersOf(house: House, people: Names, { here, elsewhere }: { here: string; elsewhere: string }): Promise<VoucherIds> {
  const used = (by: string) => voucherOf(house, people.Anh, here, { by, state: 'used' })
  await voucherOf(house, people.Anh, here)
  await voucherOf(house, people.Anh, here, { by: people.Ana, state: 'reserved' })
  await voucherOf(house, people.Eve, elsewhere)
  await voucherOf(house, people.Eve, elsewhere, { by: people.Eve, state: 'used' })
  return { Ana: await used(people.Ana), Ben: await used(people.Ben), Sam: await used(people.Sam) }
}
