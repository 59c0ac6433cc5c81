import { lifecycleOf } from '#platform/lifecycle.ts'

type Role = 'applicant' | 'reviewer' | 'manager' | 'clock'

/**
 * A training certificate can be stored early. The program reads it once its person's application is approved: `begin` is taken by
 * itself with the approval, `handIn` when it is added after it. When an approval ends or is taken back it waits for the next one.
 * Source: GUIDE, certification overview, steps 10 and 11.
 */
export const trainingCertificateLifecycle = lifecycleOf<Role>()({
  stored: {
    handIn: { by: 'applicant', to: 'inReview' },
    begin: { by: 'clock', to: 'inReview' },
    remove: { by: 'applicant', to: 'removed' },
  },
  inReview: {
    accept: { by: 'reviewer', to: 'accepted' },
    refuse: { by: 'reviewer', to: 'refused' },
    rest: { by: 'clock', to: 'stored' },
  },
  accepted: { reopen: { by: 'manager', to: 'inReview' } },
  refused: {
    reopen: { by: 'manager', to: 'inReview' },
    remove: { by: 'applicant', to: 'removed' },
  },
  removed: {},
})

export type TrainingState = (typeof trainingCertificateLifecycle.states)[number]
