import { lifecycleOf } from '#platform/lifecycle.ts'

type Role = 'applicant' | 'reviewer'

/**
 * A request for what makes the exam possible with a disability or a health condition. While one is open nobody schedules an exam.
 * Source: GUIDE, exam accommodation policy.
 */
export const accommodationLifecycle = lifecycleOf<Role>()({
  open: {
    grant: { by: 'reviewer', to: 'granted' },
    grantPartly: { by: 'reviewer', to: 'partlyGranted' },
    refuse: { by: 'reviewer', to: 'refused' },
    withdraw: { by: 'applicant', to: 'withdrawn' },
  },
  granted: {},
  partlyGranted: {},
  refused: {},
  withdrawn: {},
})

export type AccommodationState = (typeof accommodationLifecycle.states)[number]

/** What can be asked for; `other` is in the person's own words. */
export const accommodationKinds = ['extraTime', 'breaks', 'separateRoom', 'reader', 'largeText', 'screenReader', 'signLanguage', 'other'] as const
export type AccommodationKind = (typeof accommodationKinds)[number]
