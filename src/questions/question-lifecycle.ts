import { lifecycleOf } from '#platform/lifecycle.ts'

/**
 * Source: CERT-26. Nothing ends for ever: whoever asked may write again at any time. The program closes only what it has
 * answered, so that no question is put away unanswered. Whoever closes their account leaves what they asked (`leave`).
 */
export const questionLifecycle = lifecycleOf<'person' | 'program' | 'house'>()({
  open: {
    writeAgain: { by: 'person', to: 'open' },
    answer: { by: 'program', to: 'answered' },
    settle: { by: 'person', to: 'closed' },
    leave: { by: 'house', to: 'closed' },
  },
  answered: {
    writeAgain: { by: 'person', to: 'open' },
    answer: { by: 'program', to: 'answered' },
    settle: { by: 'person', to: 'closed' },
    close: { by: 'program', to: 'closed' },
    leave: { by: 'house', to: 'closed' },
  },
  closed: {
    writeAgain: { by: 'person', to: 'open' },
  },
})

export type QuestionState = (typeof questionLifecycle.states)[number]
