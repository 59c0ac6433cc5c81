import type { RoomRoute } from '#platform/room-routes.ts'

/** Who records checks and sees what was paid. */
export const bookkeepers = ['programSpecialist', 'programManager'] as const
/** Who issues vouchers. */
export const voucherManagers = ['programManager'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'payments', file: 'fees/pages/payments.tsx', enter: 'self' },
  { path: 'payments/:payment/receipt', file: 'fees/pages/receipt.tsx', enter: 'self' },
  { path: 'review-payments/:payment/receipt', file: 'fees/pages/staff-receipt.tsx', enter: bookkeepers },
  { path: 'vouchers', file: 'fees/pages/vouchers.tsx', enter: voucherManagers },
  { path: 'vouchers/new', file: 'fees/pages/issue-vouchers.tsx', enter: voucherManagers },
  { path: 'vouchers/:voucher', file: 'fees/pages/see-voucher.tsx', enter: voucherManagers },
]
