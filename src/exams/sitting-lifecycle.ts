import { lifecycleOf } from '#platform/lifecycle.ts'

/** A sitting: a day and an hour at a site on which the exam is given. Cancelled, it stays as it was; a new date is a new sitting. */
export const sittingLifecycle = lifecycleOf<'manager'>()({
  open: { cancel: { by: 'manager', to: 'cancelled' } },
  cancelled: {},
})
