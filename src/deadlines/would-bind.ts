import type { PolicyKey } from '#policy/policies.ts'

/**
 * What gives the dates of a person once they begin, in the order in which they would meet it. Names and values stand in the policy; a value
 * that this list names and the policy does not know does not compile.
 */
export const wouldBind: readonly PolicyKey[] = [
  'reviewPeriod', 'incompleteHold', 'approvalValidity', 'trainingReviewDays', 'trainingCertificateYears', 'examRequestDays', 'examAttempts', 'examRequestAnswerDays', 'examRetakeAnswerDays', 'certificateYears',
]
