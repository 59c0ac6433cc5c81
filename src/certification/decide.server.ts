import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { lastDayOf, later, type PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { whoKnows } from '#people/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { applicationLifecycle, type ApplicationState } from './application-lifecycle.ts'
import { approvalValidThrough } from './approval-dates.ts'
import { lockApplication, ownedBy, type Application } from './application-store.server.ts'
import type { DecisionKind, DecisionText, Point } from './decision.ts'
import { decisionsOf, firstApprovalOf, hasAnotherUnderWay, nameOfColleague, type Decision } from './decision-store.server.ts'
import { lastSubmission } from './submission-store.server.ts'
import { mayTake } from './take-step.server.ts'

/** Letters leave this long after a decision, in milliseconds of machine time; until then it can be undone. */
export const untilItLeaves = 10 * 60 * 1000

/** How its person is addressed, and in which language they get letters. */
export async function addresseeFor(unit: Unit<Staff>, applicationId: string): Promise<{ called: string; language: Language }> {
  const { rows } = await sql<{ called: string; language: Language }>`select * from addressee_of_application(${applicationId})`.execute(unit.db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** The last day of an approval that is given today. */
async function validThroughOf(unit: Unit, { id, jurisdiction_id }: Application): Promise<PlainDate> {
  const firstApprovedOn = await firstApprovalOf(unit, id)
  const { approvalValidity } = policyOn(unit.house, jurisdiction_id, firstApprovedOn ?? unit.today)
  const { approvedAgainHold } = policyOn(unit.house, jurisdiction_id, unit.today)
  return approvalValidThrough({ today: unit.today, firstApprovedOn, approvalValidity, approvedAgainHold })
}

/**
 * The days that a decision sets, by the policy of the day on which it is made. Whoever is asked for corrections late in the hold
 * gets the days that policy gives at the least: nobody loses a step because the program was slow.
 */
async function daysOf(unit: Unit, kind: DecisionKind, application: Application) {
  const { today } = unit
  const { correctionHold, reviewPeriod } = policyOn(unit.house, application.jurisdiction_id, today)
  const [held, atLeast] = [application.held_until!, lastDayOf(today, { days: correctionHold })]
  return {
    validThrough: kind === 'approve' ? await validThroughOf(unit, application) : null,
    heldUntil: kind === 'ask' ? later(held, atLeast) : null,
    answerDueOn: kind === 'reopen' ? lastDayOf(today, { days: reviewPeriod }) : null,
  }
}

/** The decision as its letter will say it: for the preview, and for keeping it. @throws {NotFound} */
export async function decisionTextFor(unit: Unit<Staff>, application: Application, kind: DecisionKind, points: readonly Point[]): Promise<DecisionText> {
  const { called, language } = await addresseeFor(unit, application.id)
  return { kind, points, language, addressedAs: called, ...(await daysOf(unit, kind, application)) }
}

/** Where a decision that left has put an application, as long as nothing else happened. */
function stands(last: Decision, { state }: Application): boolean {
  const to: ApplicationState | undefined = applicationLifecycle.step('submitted', last.kind)?.to
  // An approval that has ended by its own date, or led to a certificate, was still the decision.
  return to === (state === 'expired' || state === 'certified' ? 'approved' : state)
}

/** Refuses the second decision, and says who decided what. A decision while the applicant corrects is refused in words of its own. */
async function refuseSecond(unit: Unit<Staff>, application: Application, kind: DecisionKind): Promise<void> {
  const [last] = (await decisionsOf(unit, application.id)).filter(({ state }) => state === 'waiting' || state === 'left')
  if (!last || (last.state === 'left' && (kind === 'reopen' || !stands(last, application)))) return
  if (application.state === 'returned') throw new Refused([{ code: 'withApplicant' }])
  const who = (await nameOfColleague(unit, last.decided_by)) ?? ''
  throw new Refused([{ code: 'decidedAlready', facts: { who, what: last.kind } }])
}

/**
 * Decides about an application. The decision waits ten minutes before it leaves; until then nothing changes for its person.
 * Source: GUIDE, certification overview, steps 9 and 10, and application revision requests, 1.
 * @param points what to correct, the grounds, or why it is taken back: read and found right.
 * @param seen the number of the submission that was read, so that nobody decides about what they have not seen.
 * @throws {Refused} for one's own application, when somebody has decided already, when it was sent anew since it was read, or when
 * there is nothing to decide.
 */
export async function decide(unit: Unit<Staff>, reference: string, kind: DecisionKind, points: readonly Point[] = [], seen?: number): Promise<void> {
  const application = await lockApplication(unit, reference)
  if (application.subject_id === unit.actor.personId) throw new Refused([{ code: 'ownApplication' }])
  // Said in another window while this one waited for the application: what the unit may see was settled when it began.
  if ((await whoKnows(unit, [application.subject_id]))(application.subject_id).has(unit.actor.personId)) throw new NotFound()
  await refuseSecond(unit, application, kind)
  mayTake(unit, application, kind)
  if (kind === 'reopen' && (await hasAnotherUnderWay(unit, application.id))) throw new Refused([{ code: 'openedAnother' }])
  const text = await decisionTextFor(unit, application, kind, points)
  const submission = await lastSubmission(unit, application.id)
  if (seen !== undefined && seen !== submission.number) throw new Refused([{ code: 'sentAnewSinceRead' }])
  await unit.db.insertInto('review_decisions').values({
    id: newId(), ...ownedBy(application), submission: submission.number, kind, state: 'waiting', points: JSON.stringify(points),
    decided_by: unit.actor.personId, decided_role: unit.actor.role as 'programSpecialist', decided_on: unit.today, decided_at: unit.now,
    leaves_at: new Date(unit.now.getTime() + untilItLeaves), valid_through: text.validThrough, held_until: text.heldUntil,
    answer_due_on: text.answerDueOn, language: text.language, addressed_as: text.addressedAs,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'application', ids: [application.id], detail: `decide ${kind}` })
}
