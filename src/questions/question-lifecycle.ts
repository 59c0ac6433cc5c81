import { lifecycleOf } from '#platform/lifecycle.ts'

/**
 * Source: CERT-26. Nothing ends for ever: whoever asked may write again at any time. The program closes only what it has
 * answered, so that no question is put away unanswered.
 */
export const questionLifecycle = lifecycleOf<'person' | 'program'>()({
  open: {
    writeAgain: { by: 'person', to: 'open' },
    answer: { by: 'program', to: 'answered' },
    settle: { by: 'person', to: 'closed' },
  },
  answered: {
    writeAgain: { by: 'person', to: 'open' },
    answer: { by: 'program', to: 'answered' },
    settle: { by: 'person', to: 'closed' },
    close: { by: 'program', to: 'closed' },
  },
  closed: {
    writeAgain: { by: 'person', to: 'open' },
  },
})

export type QuestionState = (typeof questionLifecycle.states)[number]
