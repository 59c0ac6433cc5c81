import type { Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { Question } from './application-form.ts'
import { answersIn, savedAnswers, type Application } from './application-store.server.ts'
import { tasksOf } from './tasks.ts'

/** A draft as its applicant sees it: the answers, which of them are two, and what is left to do. */
export async function seeDraft(unit: Unit, application: Application) {
  const saved = await savedAnswers(unit, application.id)
  const answers = answersIn(saved)
  const two: Question[] = saved.filter(({ other }) => other !== undefined).map(({ question }) => question)
  const policy = policyOn(application.jurisdiction_id, unit.today)
  return { saved, answers, two, policy, ...tasksOf(answers, two, policy) }
}
