import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { Question } from './application-form.ts'
import { answersIn, savedAnswers, type Application } from './application-store.server.ts'
import { documentsOf } from './document-store.server.ts'
import type { DraftFacts } from './draft-facts.ts'
import { tasksOf } from './tasks.ts'

/** A draft as its applicant sees it: what was said, which answers are two, and what is left to do. */
export async function seeDraft(unit: Unit<Self>, application: Application) {
  const saved = await savedAnswers(unit, application.id)
  const facts: DraftFacts = {
    answers: answersIn(saved),
    documents: await documentsOf(unit, application.id),
    orientationDone: await hasFinishedOrientation(unit),
    signature: await signatureOf(unit),
    voucher: await reservedVoucher(unit, application.id),
  }
  const two: Question[] = saved.filter(({ other }) => other !== undefined).map(({ question }) => question)
  const policy = policyOn(application.jurisdiction_id, unit.today)
  return { saved, facts, two, policy, ...tasksOf(facts, two, policy) }
}
