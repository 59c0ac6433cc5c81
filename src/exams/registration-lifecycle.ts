import { lifecycleOf } from '#platform/lifecycle.ts'

type Role = 'applicant' | 'house'

/**
 * A seat at a sitting. Whoever has one moves or cancels it themself; the house lets go of it when the program cancels the sitting or
 * when the request has ended, and notes afterwards whether the person came. Source: GUIDE, certification overview, steps 14 and 15.
 */
export const registrationLifecycle = lifecycleOf<Role>()({
  booked: {
    move: { by: 'applicant', to: 'moved' },
    cancel: { by: 'applicant', to: 'cancelled' },
    callOff: { by: 'house', to: 'cancelled' },
    release: { by: 'house', to: 'cancelled' },
    attend: { by: 'house', to: 'attended' },
    miss: { by: 'house', to: 'missed' },
  },
  moved: {},
  cancelled: {},
  attended: {},
  missed: {},
})

export type RegistrationState = (typeof registrationLifecycle.states)[number]
