import { lifecycleOf } from '#platform/lifecycle.ts'

/**
 * A legal name changes by evidence that someone of the program has read. Who was declined, or took it back, asks anew:
 * that is another change.
 */
export const nameChangeLifecycle = lifecycleOf<'person' | 'program'>()({
  asked: {
    accept: { by: 'program', to: 'accepted' },
    decline: { by: 'program', to: 'declined' },
    withdraw: { by: 'person', to: 'withdrawn' },
  },
  accepted: {},
  declined: {},
  withdrawn: {},
})

export type NameChangeState = (typeof nameChangeLifecycle.states)[number]
