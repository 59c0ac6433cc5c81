import { lastDayOf } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { fullName } from '#people/public.ts'
import { nameChangesSince } from '#people/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { threadsBeside } from '#questions/public.server.ts'
import { datesOf } from './application-dates.ts'
import { applicationLifecycle } from './application-lifecycle.ts'
import { feeAsOfToday } from './fee-as-of-today.server.ts'
import { documentsOf } from './document-store.server.ts'
import { openForReview } from './open-for-review.server.ts'
import { comparisonOfShown, namesShown } from './printed-name.ts'
import { lookIn } from './review-presence.server.ts'
import { evidenceIn } from './sent-evidence.ts'

/**
 * Everything on the screen of the person who decides, and that they look at it.
 * @param name what to call them, for colleagues who look at the same application. @throws {NotFound}
 */
export async function seeReview(unit: Unit<Staff>, reference: string, name: string | undefined) {
  const { application, submission, history } = await openForReview(unit, reference)
  const { approvalValidity } = policyOn(application.jurisdiction_id, unit.today)
  const { answers, language, sent_on: sentOn } = submission
  const policyOfSending = policyOn(application.jurisdiction_id, sentOn)
  const { legalName, printedName } = namesShown(answers, language)
  return {
    today: unit.today, dates: datesOf(application), reference: application.reference, name: application.sent_name!,
    answers, language, sentOn, legalName: fullName(legalName), printedName: fullName(printedName),
    comparison: comparisonOfShown(answers, language),
    nameChanges: await nameChangesSince(unit, application.subject_id, submission.recorded_at),
    evidence: evidenceIn({ answers, language, sentOn }, policyOfSending), minimumAge: policyOfSending.minimumAge,
    documents: await documentsOf(unit, application.id),
    charges: await feeAsOfToday(unit, application),
    threads: await threadsBeside(unit, application.id),
    present: await lookIn(unit, application, { name, how: 'opens' }),
    isOwn: application.subject_id === unit.actor.personId,
    steps: applicationLifecycle.allowed(application.state, 'reviewer'),
    history: history.map(({ id, step, by_role, effective_on }) => ({ id, step, byRole: by_role, on: effective_on })),
    wouldBeValidThrough: lastDayOf(unit.today, { months: approvalValidity }),
    formIds: { decide: newId(), record: newId(), takeBack: newId() },
  }
}
