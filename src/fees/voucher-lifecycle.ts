import { lifecycleOf } from '#platform/lifecycle.ts'

/** A voucher is set aside when a person chooses it, spent when they send, and free again when they choose otherwise. */
export const voucherLifecycle = lifecycleOf<'person' | 'manager'>()({
  open: {
    reserve: { by: 'person', to: 'reserved' },
    cancel: { by: 'manager', to: 'cancelled' },
  },
  reserved: {
    use: { by: 'person', to: 'used' },
    release: { by: 'person', to: 'open' },
    cancel: { by: 'manager', to: 'cancelled' },
  },
  used: {},
  cancelled: {},
})

export type VoucherState = (typeof voucherLifecycle.states)[number]
