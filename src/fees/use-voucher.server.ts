import { audit } from '#platform/audit.server.ts'
import type { Cents } from '#platform/money.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { ChargeKind } from './charge-kinds.ts'
import { balancesAbout, pay, takeTurn } from './ledger-store.server.ts'
import { problemsOfDay } from './voucher-problems.ts'
import { reservedVoucher, stepOfVoucher } from './voucher-store.server.ts'

/** What came of paying: the payment, and what is still due of that fee. */
export interface Paid {
  readonly paymentId: string
  readonly due: Cents
}

/**
 * Pays what is due of a fee with the voucher that the person set aside for it, as far as the voucher goes.
 * @returns none when nothing is set aside, or nothing is due.
 * @throws {Refused} when the voucher does not hold today any more.
 */
export async function useReservedVoucher(
  unit: Unit<Self>, about: { aboutId: string; reference: string; kind: ChargeKind },
): Promise<Paid | undefined> {
  await takeTurn(unit, about.aboutId)
  const voucher = await reservedVoucher(unit, about.aboutId, about.kind)
  const charge = (await balancesAbout(unit, about.aboutId)).find(({ kind, due }) => kind === about.kind && due > 0)
  if (!voucher || !charge) return undefined
  refuseIf(problemsOfDay(voucher, unit.today))
  if (!(await stepOfVoucher(unit, voucher.id, 'use', about))) throw new Refused([{ code: 'voucherCancelled', field: 'voucher' }])
  const cents = Math.min(voucher.cents, charge.due)
  const paymentId = await pay(unit, charge, { method: 'voucher', cents, voucher })
  await audit(unit, { action: 'changed', kind: 'payment', ids: [paymentId], detail: 'useVoucher' })
  return { paymentId, due: charge.due - cents }
}
