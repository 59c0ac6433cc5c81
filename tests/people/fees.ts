import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { chargeFee, recordCheque, reserveVoucher } from '#fees/public.server.ts'
import { issueVouchers } from '#fees/issue-vouchers.server.ts'
import type { VoucherWish } from '#fees/voucher-form.ts'
import type { ChargeKind } from '#fees/charge-kinds.ts'

/** An application that money is about. */
export interface About {
  readonly aboutId: string
  readonly reference: string
  readonly certifierId: string
}

/** What money is about, when a story does not need the application itself. */
export const about = (certifierId: string, reference = 'K7M-3PQ-9D'): About => ({ aboutId: crypto.randomUUID(), reference, certifierId })

export const charge = (house: House, person: Self, { aboutId, reference, certifierId }: About, cents = 10_000, kind: ChargeKind = 'application') =>
  unitOfWork(house, person, (unit) => chargeFee(unit, {
    kind, aboutId, reference, attempt: 1, certifierId, personName: 'María José García Márquez', cents, policyDate: unit.today,
  }))

const wish: VoucherWish = { program: 'Sacramento County', kinds: ['application'], cents: 10_000, validFrom: '2026-01-01', validThrough: '2026-12-31', count: 1 }

/** Vouchers that a manager issues. @returns them, with their codes. */
export async function vouchers(house: House, manager: Staff, wanted: Partial<VoucherWish> = {}) {
  const ids = await unitOfWork(house, manager, (unit) => issueVouchers(unit, { ...wish, ...wanted }))
  return house.database.query.selectFrom('vouchers').selectAll().where('id', 'in', ids).orderBy('id').execute()
}

export const reserve = (house: House, person: Self, { aboutId, reference, certifierId }: About, code: string, kind: ChargeKind = 'application') =>
  unitOfWork(house, person, (unit) => reserveVoucher(unit, { code, kind, aboutId, reference, certifierId }))

export const cheque = (house: House, staff: Staff, { aboutId }: About, chargeId: string, given: { number?: string; cents?: number; dated?: string } = {}) =>
  unitOfWork(house, staff, (unit) => recordCheque(unit, { aboutId, chargeId, number: '1042', cents: 10_000, dated: '2026-03-09', ...given }))
