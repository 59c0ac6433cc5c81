import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { lettersBeside, nameChangesSince } from '#people/public.server.ts'
import { fullName } from '#people/public.ts'
import { policyOn } from '#policy/policies.server.ts'
import { threadsBeside } from '#questions/public.server.ts'
import { datesOf } from './application-dates.ts'
import { examByOf } from './exam-by.server.ts'
import { feeAsOfToday } from './fee-as-of-today.server.ts'
import { documentsOfSubmission } from './document-store.server.ts'
import { openForReview } from './open-for-review.server.ts'
import { seeAssignment } from './see-assignment.server.ts'
import { comparisonOfShown, namesShown } from './printed-name.ts'
import { lookIn } from './review-presence.server.ts'
import { nameSentAt } from './submission-store.server.ts'
import { seeDecision, seeDifference } from './see-decision.server.ts'
import { examSteps } from '#exams/public.server.ts'
import { trainingOfApplication } from './see-training-review.server.ts'
import { evidenceIn } from './sent-evidence.ts'

/**
 * Everything on the screen of the person who decides, and that they look at it.
 * @param readIn the language in which it is read. @param name what to call them, for colleagues who look at the same application. @throws {NotFound}
 */
export async function seeReview(unit: Unit<Staff>, reference: string, readIn: Language, name: string | undefined) {
  const { application, submission, history } = await openForReview(unit, reference)
  const { answers, language, sent_on: sentOn } = submission
  const policyOfSending = policyOn(unit.house, application.jurisdiction_id, sentOn)
  const { legalName, printedName } = namesShown(answers, language)
  return {
    today: unit.today, dates: { ...datesOf(application), examBy: examByOf(unit, application) }, reference: application.reference, name: application.sent_name!,
    answers, language, sentOn, legalName: fullName(legalName), printedName: fullName(printedName),
    comparison: comparisonOfShown(answers, language),
    nameChanges: await nameChangesSince(unit, application.subject_id, await nameSentAt(unit, application.id, answers)),
    evidence: evidenceIn({ answers, language, sentOn }, policyOfSending), minimumAge: policyOfSending.minimumAge,
    documents: await documentsOfSubmission(unit, application.id, answers),
    charges: await feeAsOfToday(unit, application), isManager: unit.actor.role === 'programManager',
    threads: await threadsBeside(unit, application.id),
    assignment: await seeAssignment(unit, application),
    letters: await lettersBeside(unit, application.id),
    present: await lookIn(unit, application, { name, how: 'opens' }),
    isOwn: application.subject_id === unit.actor.personId,
    decision: await seeDecision(unit, application, readIn, submission.number),
    difference: await seeDifference(unit, application, submission),
    training: await trainingOfApplication(unit, application),
    exam: await examSteps(unit, application.id),
    history: history.map(({ id, step, by_role, effective_on }) => ({ id, step, byRole: by_role, on: effective_on })),
    formIds: { record: newId(), takeBack: newId() },
  }
}
