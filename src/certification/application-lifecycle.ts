import { lifecycleOf } from '#platform/lifecycle.ts'

/** Source: GUIDE, initial application process and application revision requests. */
export const applicationLifecycle = lifecycleOf<'applicant' | 'reviewer', 'whoYouAre' | 'livedExperience' | 'minimumAge'>()({
  draft: {
    send: { by: 'applicant', to: 'submitted', needs: ['whoYouAre', 'livedExperience', 'minimumAge'] },
    discard: { by: 'applicant', to: 'discarded' },
  },
  submitted: {
    approve: { by: 'reviewer', to: 'approved' },
  },
  approved: {},
  discarded: {},
})

export type ApplicationState = (typeof applicationLifecycle.states)[number]
