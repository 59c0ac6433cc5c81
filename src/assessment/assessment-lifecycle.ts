import { lifecycleOf } from '#platform/lifecycle.ts'

type Role = 'person' | 'clock' | 'program'

/**
 * A practice exam or the real one, from its first item to its end. What does not end it leads back to `open`: more time with a reason, a
 * break that was granted, another device. Source: GUIDE, about the certification exam (a time, one candidate); 0048.
 */
export const assessmentLifecycle = lifecycleOf<Role, never, 'itsTime'>()({
  open: {
    finish: { by: 'person', to: 'finished' },
    runOut: { by: 'clock', to: 'timeUp', after: 'itsTime' },
    void: { by: 'program', to: 'voided' },
    extend: { by: 'program', to: 'open' },
    pause: { by: 'person', to: 'open' },
    resume: { by: 'person', to: 'open' },
    takeOver: { by: 'person', to: 'open' },
  },
  finished: {},
  timeUp: {},
  voided: {},
})

export type AssessmentState = (typeof assessmentLifecycle.states)[number]
