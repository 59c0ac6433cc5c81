import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { threadsBeside } from '#questions/public.server.ts'
import { datesOf } from './application-dates.ts'
import { feeAsOfToday } from './fee-as-of-today.server.ts'
import { documentsOfSubmission } from './document-store.server.ts'
import { openForReview } from './open-for-review.server.ts'
import { comparisonOfShown } from './printed-name.ts'
import { seeDecision, seeDifference } from './see-decision.server.ts'

/** Everything on the screen of the person who decides. @throws {NotFound} */
export async function seeReview(unit: Unit<Staff>, reference: string, language: Language) {
  const { application, submission, history } = await openForReview(unit, reference)
  return {
    today: unit.today, dates: datesOf(application), reference: application.reference, name: application.sent_name!,
    answers: submission.answers, language: submission.language, sentOn: submission.sent_on,
    comparison: comparisonOfShown(submission.answers, submission.language),
    documents: await documentsOfSubmission(unit, application.id, submission.answers),
    charges: await feeAsOfToday(unit, application),
    threads: await threadsBeside(unit, application.id),
    isOwn: application.subject_id === unit.actor.personId,
    decision: await seeDecision(unit, application, language),
    difference: await seeDifference(unit, application, submission),
    history: history.map(({ id, step, by_role, effective_on }) => ({ id, step, byRole: by_role, on: effective_on })),
    formIds: { record: newId(), takeBack: newId() },
  }
}
