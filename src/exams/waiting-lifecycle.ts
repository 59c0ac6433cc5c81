import { lifecycleOf } from '#platform/lifecycle.ts'

type Role = 'applicant' | 'house' | 'clock'
type Wait = 'examOfferHours'

/**
 * A place on the waiting list of a full sitting. A seat that becomes free is offered to the first, kept for them for some hours, and
 * then offered to the next. Our own: the guide is silent on full sittings.
 */
export const waitingLifecycle = lifecycleOf<Role, never, Wait>()({
  waiting: {
    offer: { by: 'house', to: 'offered' },
    leave: { by: 'applicant', to: 'left' },
    close: { by: 'house', to: 'lapsed' },
  },
  offered: {
    accept: { by: 'applicant', to: 'booked' },
    decline: { by: 'applicant', to: 'left' },
    lapse: { by: 'clock', to: 'lapsed', after: 'examOfferHours' },
    close: { by: 'house', to: 'lapsed' },
  },
  booked: {},
  left: {},
  lapsed: {},
})

export type WaitingState = (typeof waitingLifecycle.states)[number]
/** States in which somebody stands on the list. */
export const onTheList = ['waiting', 'offered'] as const satisfies readonly WaitingState[]
