import type { Policy } from '#policy/policies.ts'
import type { PageName } from './application-form.ts'
import type { DraftFacts } from './draft-facts.ts'
import { problemsOfAge, problemsOfPage } from './requirements.ts'

/** The eight requirements in the order of their source. Source: GUIDE, initial certification requirements, 1 to 8. */
export const requirements = ['age', 'education', 'livedExperience', 'share', 'recovery', 'ethics', 'training', 'exam'] as const
export type Requirement = (typeof requirements)[number]

/** `later` comes after the application is approved: nothing is to be done about it now. `kept`: added early, and read after the approval. */
export type RequirementStatus = 'met' | 'left' | 'later' | 'kept'

/** The page of the form on which a requirement is met. */
export const pageOfRequirement: Partial<Record<Requirement, PageName | 'training'>> = {
  age: 'birth-date', education: 'education', livedExperience: 'lived-experience', share: 'commitment', recovery: 'commitment', ethics: 'ethics', training: 'training',
}

/**
 * Which of the eight are met as far as the applicant can say, which are left, and which come later.
 * @param training as the certificate stands, which is no part of the form.
 */
export function statusOfRequirements(facts: DraftFacts, policy: Policy, training: RequirementStatus = 'later'): Record<Requirement, RequirementStatus> {
  const { answers } = facts
  const committed = (to: string): boolean => Array.isArray(answers.commitment) && answers.commitment.includes(to)
  const fine = (page: PageName) => problemsOfPage(page, facts, policy.date).length === 0
  const status = (met: boolean): RequirementStatus => (met ? 'met' : 'left')
  return {
    age: status(fine('birth-date') && problemsOfAge(answers, policy).length === 0),
    education: status(fine('education')),
    livedExperience: status(fine('lived-experience')),
    share: status(committed('share')),
    recovery: status(committed('recovery')),
    ethics: status(fine('ethics')),
    training,
    exam: 'later',
  }
}
