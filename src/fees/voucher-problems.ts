import { isBefore, type PlainDate } from '#platform/dates.ts'
import type { Problem } from '#platform/problems.ts'
import type { ChargeKind } from './charge-kinds.ts'
import type { VoucherState } from './voucher-lifecycle.ts'

/** What is known of the voucher whose code someone typed. */
export interface FoundVoucher {
  readonly certifierId: string
  readonly kinds: readonly string[]
  readonly state: VoucherState
  readonly validFrom: PlainDate
  readonly validThrough: PlainDate
  /** Anyone may use it, or it names this person's email. */
  readonly forMe: boolean
  /** Set aside by this person, and for what. */
  readonly heldByMe: boolean
  readonly heldFor: string | undefined
  readonly heldKind: string | undefined
}

/** What a voucher is wanted for. */
export interface Wanted {
  readonly aboutId: string
  readonly kind: ChargeKind
  readonly certifierId: string
}

const field = 'voucher'

/** Why a voucher does not hold on a day: both its first and its last day count. */
export function problemsOfDay({ validFrom, validThrough }: Pick<FoundVoucher, 'validFrom' | 'validThrough'>, today: PlainDate): Problem[] {
  if (isBefore(validThrough, today)) return [{ code: 'voucherExpired', field, facts: { through: validThrough } }]
  return isBefore(today, validFrom) ? [{ code: 'voucherNotYet', field, facts: { from: validFrom } }] : []
}

export const isHeldFor = (voucher: FoundVoucher, { aboutId, kind }: Wanted): boolean =>
  voucher.state === 'reserved' && voucher.heldByMe && voucher.heldFor === aboutId && voucher.heldKind === kind

/**
 * Why a voucher cannot pay what is wanted, one reason at a time. To someone whom it does not name, nothing else of it is
 * told, not even that it was used.
 */
export function problemsOfVoucher(voucher: FoundVoucher | undefined, wanted: Wanted, today: PlainDate): Problem[] {
  if (!voucher) return [{ code: 'voucherUnknown', field }]
  if (!voucher.forMe) return [{ code: 'voucherNotYours', field }]
  if (voucher.state === 'cancelled') return [{ code: 'voucherCancelled', field }]
  if (voucher.state === 'used') return [{ code: 'voucherUsed', field }]
  if (voucher.certifierId !== wanted.certifierId || !voucher.kinds.includes(wanted.kind)) return [{ code: 'voucherNotForThis', field }]
  if (voucher.state === 'reserved' && !isHeldFor(voucher, wanted)) return [{ code: 'voucherReserved', field }]
  return problemsOfDay(voucher, today)
}
