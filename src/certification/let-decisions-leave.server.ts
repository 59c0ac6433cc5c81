import { announce } from '#platform/announcements.server.ts'
import { later, type Instant } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { applicationLifecycle, isOpen } from './application-lifecycle.ts'
import { asOfToday, type Application } from './application-store.server.ts'
import { untilItLeaves } from './decide.server.ts'
import { openedBy, type DecisionKind } from './decision.ts'
import { pointsIn, type Decision } from './decision-store.server.ts'
import { atOnce, letLeave, type Jobs, type Leaving } from './let-leave.server.ts'
import { trainingDecisions } from './let-training-decisions-leave.server.ts'
import { closeExam, openExamWhenReady } from './open-exam.server.ts'
import { lastSubmission } from './submission-store.server.ts'
import { takeStep } from './take-step.server.ts'
import { beginTrainingReview, restTraining } from './training-reviews.server.ts'

/** Tells of a decision that left. */
function tellOf(unit: Unit<Jobs>, kind: DecisionKind, about: { applicationId: string; decisionId: string }): Promise<void> {
  switch (kind) {
    case 'approve': return announce(unit, 'applicationApproved', about)
    case 'ask': return announce(unit, 'correctionsAsked', about)
    case 'deny': return announce(unit, 'applicationDenied', about)
    case 'reopen': return announce(unit, 'applicationReopened', about)
  }
}

/** What a decision changes of its application, with the days that its letter names. */
function valuesOf(decision: Decision, application: Application) {
  const { kind, decided_on, valid_through, held_until, answer_due_on } = decision
  switch (kind) {
    case 'approve': return { decided_on, valid_through, policy_date: decided_on }
    case 'deny': return { decided_on, policy_date: decided_on }
    case 'ask': return {
      corrections_asked: openedBy(pointsIn(decision)),
      held_until: later(application.held_until!, held_until!),
    }
    case 'reopen': return { decided_on: null, valid_through: null, answer_due_on }
  }
}

/** Something else happened meanwhile: it was withdrawn, its payment came back, or it was sent anew. */
async function isOvertaken(unit: Unit<Jobs>, decision: Decision, application: Application): Promise<boolean> {
  if (!applicationLifecycle.step(application.state, decision.kind)) return true
  if (decision.kind === 'reopen') {
    const others = await unit.db.selectFrom('applications').select('state').where('subject_id', '=', application.subject_id)
      .where('id', '<>', application.id).execute()
    return others.some(({ state }) => isOpen(state))
  }
  return (await lastSubmission(unit, application.id)).number !== decision.submission
}

/**
 * With an approval the training certificate that was stored is read, and the exam opens where one was accepted before; with its end by a
 * manager the one waits again, and the other is closed.
 */
async function followWithTrainingAndExam(unit: Unit<Jobs>, kind: DecisionKind, application: Application): Promise<void> {
  if (kind === 'approve') {
    await beginTrainingReview(unit, application)
    await openExamWhenReady(unit, application.id)
  }
  if (kind === 'reopen') {
    await restTraining(unit, application.id)
    await closeExam(unit, application.id, 'approvalTakenBack')
  }
}

/** Lets one decision leave: its step is taken in the name of whoever decided, on the day on which they did, and its letter goes out. */
async function leave(unit: Unit<Jobs>, id: string, applicationId: string): Promise<void> {
  const row = await unit.db.selectFrom('applications').selectAll().where('id', '=', applicationId).forUpdate().executeTakeFirstOrThrow()
  const application = asOfToday(unit, row)
  const decision = await unit.db.selectFrom('review_decisions').selectAll().where('id', '=', id).where('state', '=', 'waiting').forUpdate().executeTakeFirst()
  if (!decision) return
  const overtaken = await isOvertaken(unit, decision, application)
  await unit.db.updateTable('review_decisions').set({ state: overtaken ? 'overtaken' : 'left', ended_at: unit.now }).where('id', '=', id).execute()
  if (overtaken) return
  const decided = { by: decision.decided_by, role: decision.decided_role, on: decision.decided_on }
  const values = valuesOf(decision, application)
  await takeStep(unit, application, decision.kind, values, { decided })
  await followWithTrainingAndExam(unit, decision.kind, { ...application, ...values })
  await tellOf(unit, decision.kind, { applicationId, decisionId: id })
}

/** The decisions whose time has come, the oldest first; none that was tried already. */
const due: Leaving['due'] = (unit, asOf, tried) =>
  unit.db.selectFrom('review_decisions').select(['id', 'application_id as about']).where('state', '=', 'waiting').where('leaves_at', '<=', asOf)
    .$if(tried.length > 0, (query) => query.where('id', 'not in', tried)).orderBy('leaves_at').limit(atOnce).execute()

/**
 * Lets every decision leave whose ten minutes are over, about applications and about training certificates.
 * @param asOf machine time; now, when nothing else is said.
 * @param note is told of each that could not leave.
 * @returns how many left or were overtaken.
 */
export const letDecisionsLeave = async (
  house: House, asOf: Instant = house.clock.now(), note: (fault: unknown) => void = () => {},
): Promise<number> => (await letLeave(house, asOf, { due, leave }, note)) + (await letLeave(house, asOf, trainingDecisions, note))

/** Lets every decision leave as if its ten minutes were over: for the demonstration, and for made-up pasts. */
export const letDecisionsLeaveNow = (house: House): Promise<number> =>
  letDecisionsLeave(house, new Date(house.clock.now().getTime() + untilItLeaves))
