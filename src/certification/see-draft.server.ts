import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { signatureInEffect } from '#people/public.server.ts'
import { reservedVoucher } from '#fees/public.server.ts'
import type { Question } from './application-form.ts'
import { answersIn, savedAnswers, type Application, type SavedAnswer } from './application-store.server.ts'
import { documentsOf } from './document-store.server.ts'
import type { DraftFacts } from './draft-facts.ts'
import { hasFinishedOrientation } from './orientation-progress.server.ts'
import { tasksOf } from './tasks.ts'

/**
 * A draft as its applicant sees it: what was said, which answers are two, and what is left to do.
 * @param known the answers as they are saved, for whoever has just saved them.
 */
export async function seeDraft(unit: Unit<Self>, application: Application, known?: readonly SavedAnswer[]) {
  const saved = known ?? (await savedAnswers(unit, application.id))
  const facts: DraftFacts = {
    answers: answersIn(saved),
    documents: await documentsOf(unit, application.id),
    orientationDone: await hasFinishedOrientation(unit),
    signature: await signatureInEffect(unit, unit.actor.personId, 'code-of-ethics'),
    voucher: await reservedVoucher(unit, application.id, 'application'),
  }
  const two: Question[] = saved.filter(({ other }) => other !== undefined).map(({ question }) => question)
  const policy = policyOn(unit.house, application.jurisdiction_id, unit.today)
  return { saved, facts, two, policy, ...tasksOf(facts, two, policy) }
}
