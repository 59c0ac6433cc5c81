import type { PlainDate } from '#platform/dates.ts'
import type { Cents } from '#platform/money.ts'
import type { ChargeKind } from './charge-kinds.ts'

/** One payment of a charge. One that came back, or was recorded by mistake, stays in sight and does not count. */
export interface PaymentStanding {
  readonly id: string
  /** The number of the receipt. */
  readonly reference: string
  readonly method: 'voucher' | 'cheque'
  readonly cents: Cents
  readonly on: PlainDate
  readonly chequeNumber: string | undefined
  readonly voucherProgram: string | undefined
  readonly reversed: 'returned' | 'mistake' | undefined
  readonly reversedOn: PlainDate | undefined
}

/** One charge with its payments. */
export interface ChargeStanding {
  readonly chargeId: string
  readonly kind: ChargeKind
  readonly attempt: number
  /** The number of the application. */
  readonly reference: string
  readonly on: PlainDate
  readonly cents: Cents
  readonly paid: Cents
  readonly due: Cents
  readonly ended: 'void' | 'withdrawn' | undefined
  readonly forfeited: Cents
  readonly toReturn: Cents
  readonly payments: readonly PaymentStanding[]
}

/** What is still due of all charges together. */
export const dueOf = (charges: readonly Pick<ChargeStanding, 'due'>[]): Cents => charges.reduce((sum, { due }) => sum + due, 0)
