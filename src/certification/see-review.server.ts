import { lastDayOf } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { lettersBeside } from '#people/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { threadsBeside } from '#questions/public.server.ts'
import { datesOf } from './application-dates.ts'
import { applicationLifecycle } from './application-lifecycle.ts'
import { feeAsOfToday } from './fee-as-of-today.server.ts'
import { documentsOf } from './document-store.server.ts'
import { openForReview } from './open-for-review.server.ts'
import { comparisonOfShown } from './printed-name.ts'

/** Everything on the screen of the person who decides. @throws {NotFound} */
export async function seeReview(unit: Unit<Staff>, reference: string) {
  const { application, submission, history } = await openForReview(unit, reference)
  const { approvalValidity } = policyOn(application.jurisdiction_id, unit.today)
  return {
    today: unit.today, dates: datesOf(application), reference: application.reference, name: application.sent_name!,
    answers: submission.answers, language: submission.language, sentOn: submission.sent_on,
    comparison: comparisonOfShown(submission.answers, submission.language),
    documents: await documentsOf(unit, application.id),
    charges: await feeAsOfToday(unit, application),
    threads: await threadsBeside(unit, application.id),
    letters: await lettersBeside(unit, application.id),
    isOwn: application.subject_id === unit.actor.personId,
    steps: applicationLifecycle.allowed(application.state, 'reviewer'),
    history: history.map(({ id, step, by_role, effective_on }) => ({ id, step, byRole: by_role, on: effective_on })),
    wouldBeValidThrough: lastDayOf(unit.today, { months: approvalValidity }),
    formIds: { decide: newId(), record: newId(), takeBack: newId() },
  }
}
