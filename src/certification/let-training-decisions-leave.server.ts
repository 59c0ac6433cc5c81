import { announce } from '#platform/announcements.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { atOnce, type Jobs, type Leaving } from './let-leave.server.ts'
import { trainingCertificateLifecycle } from './training-certificate-lifecycle.ts'
import { closeExam, openExamWhenReady } from './open-exam.server.ts'
import type { TrainingDecision } from './training-decision-store.server.ts'
import { takeTrainingStep, type TrainingCertificate } from './training-store.server.ts'

/** Tells of a decision that left. */
function tellOf(unit: Unit<Jobs>, { id, kind, certificate_id, application_id }: TrainingDecision): Promise<void> {
  const about = { decisionId: id, certificateId: certificate_id, applicationId: application_id }
  switch (kind) {
    case 'accept': return announce(unit, 'trainingAccepted', about)
    case 'refuse': return announce(unit, 'trainingRefused', about)
    case 'reopen': return announce(unit, 'trainingReopened', about)
  }
}

/** Something else happened meanwhile: its review rests, its person removed it, or added another one. */
async function isOvertaken(unit: Unit<Jobs>, { kind }: TrainingDecision, certificate: TrainingCertificate): Promise<boolean> {
  if (!trainingCertificateLifecycle.step(certificate.state, kind)) return true
  if (kind !== 'reopen') return false
  const other = await unit.db.selectFrom('training_certificates').select('id').where('subject_id', '=', certificate.subject_id)
    .where('id', '<>', certificate.id).where('state', 'in', ['stored', 'inReview']).executeTakeFirst()
  return other !== undefined
}

/** Lets one decision leave: its step is taken in the name of whoever decided, on the day on which they did, and its letter goes out. */
async function leave(unit: Unit<Jobs>, id: string, certificateId: string): Promise<void> {
  const certificate = await unit.db.selectFrom('training_certificates').selectAll().where('id', '=', certificateId).forUpdate().executeTakeFirstOrThrow()
  const decision = await unit.db.selectFrom('training_decisions').selectAll().where('id', '=', id).where('state', '=', 'waiting').forUpdate().executeTakeFirst()
  if (!decision) return
  const overtaken = await isOvertaken(unit, decision, certificate)
  await unit.db.updateTable('training_decisions').set({ state: overtaken ? 'overtaken' : 'left', ended_at: unit.now }).where('id', '=', id).execute()
  if (overtaken) return
  const values = decision.kind === 'reopen' ? { decided_on: null, review_due_on: decision.answer_due_on } : { decided_on: decision.decided_on }
  await takeTrainingStep(unit, certificate, decision.kind, values, { by: decision.decided_by, role: decision.decided_role, on: decision.decided_on })
  if (decision.kind === 'accept') await openExamWhenReady(unit, decision.application_id)
  if (decision.kind === 'reopen') await closeExam(unit, decision.application_id, 'trainingTakenBack')
  await tellOf(unit, decision)
}

/** The decisions about training certificates that wait to leave. */
export const trainingDecisions: Leaving = {
  leave,
  due: (unit, asOf, tried) =>
    unit.db.selectFrom('training_decisions').select(['id', 'certificate_id as about']).where('state', '=', 'waiting').where('leaves_at', '<=', asOf)
      .$if(tried.length > 0, (query) => query.where('id', 'not in', tried)).orderBy('leaves_at').limit(atOnce).execute(),
}
