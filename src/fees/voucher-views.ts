import { voucherLifecycle, type VoucherState } from './voucher-lifecycle.ts'

/** What the list of vouchers can show: all, or those in one state. */
export const voucherViews: readonly ('all' | VoucherState)[] = ['all', ...voucherLifecycle.states]
export type VoucherView = (typeof voucherViews)[number]

export const vouchersOnPage = 50
