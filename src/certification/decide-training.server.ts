import { worksForProvider } from '#learning/public.server.ts'
import { audit } from '#platform/audit.server.ts'
import { lastDayOf } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { Application } from './application-store.server.ts'
import { addresseeFor, untilItLeaves } from './decide.server.ts'
import type { Point } from './decision.ts'
import { nameOfColleague } from './decision-store.server.ts'
import { examByOnceApproved } from './exam-by.server.ts'
import { trainingCertificateLifecycle } from './training-certificate-lifecycle.ts'
import { hasAnotherTraining, trainingDecisionsOf } from './training-decision-store.server.ts'
import type { TrainingDecisionKind, TrainingText } from './training-letter.ts'
import { countsThrough } from './training-policy.server.ts'
import { findCertificate, ofCertificate, oneTrainingAtATime, type TrainingCertificate } from './training-store.server.ts'

/** The application for which a certificate is read. */
export const applicationOfTraining = (unit: Unit, { application_id }: TrainingCertificate): Promise<Application> =>
  unit.db.selectFrom('applications').selectAll().where('id', '=', application_id!).executeTakeFirstOrThrow()

/** The decision as its letter will say it: for the preview, and for keeping it. @throws {NotFound} */
export async function trainingTextFor(
  unit: Unit<Staff>, certificate: TrainingCertificate, kind: TrainingDecisionKind, points: readonly Point[],
): Promise<TrainingText> {
  const application = await applicationOfTraining(unit, certificate)
  const { called, language } = await addresseeFor(unit, application.id)
  const { trainingReviewDays } = policyOn(unit.house, application.jurisdiction_id, unit.today)
  return {
    kind, points, language, addressedAs: called, reference: application.reference, decidedOn: unit.today,
    approvedThrough: application.valid_through, examBy: examByOnceApproved(unit, application), countsThrough: countsThrough(unit, application.jurisdiction_id, certificate.completed_on),
    answerDueOn: kind === 'reopen' ? lastDayOf(unit.today, { days: trainingReviewDays }) : null,
  }
}

/** Which decisions this actor can take about a certificate now, when none waits to leave. */
export function waysForTraining({ actor }: Unit<Staff>, { state }: TrainingCertificate): TrainingDecisionKind[] {
  const roles = ['reviewer', ...(actor.role === 'programManager' ? ['manager'] : [])]
  return roles.flatMap((role) => trainingCertificateLifecycle.allowed(state, role)) as TrainingDecisionKind[]
}

/** Refuses the second decision, and says who decided what. */
async function refuseSecond(unit: Unit<Staff>, certificate: TrainingCertificate, kind: TrainingDecisionKind): Promise<void> {
  const [last] = (await trainingDecisionsOf(unit, certificate.id)).filter(({ state }) => state === 'waiting' || state === 'left')
  const stands = last && (last.state === 'waiting' || (kind !== 'reopen' && certificate.state !== 'inReview'))
  if (!last || !stands) return
  throw new Refused([{ code: 'trainingDecidedAlready', facts: { who: (await nameOfColleague(unit, last.decided_by)) ?? '', what: last.kind } }])
}

/**
 * Decides about a training certificate. The decision waits ten minutes before it leaves; until then nothing changes for its person.
 * Source: GUIDE, certification overview, step 11.
 * @param points why it is refused, or why a decision is taken back: read and found right.
 * @throws {Refused} when somebody has decided already, when it is of a provider for which this reviewer works, or when there is nothing to decide. @throws {NotFound}
 */
export async function decideTraining(unit: Unit<Staff>, id: string, kind: TrainingDecisionKind, points: readonly Point[] = []): Promise<void> {
  const { subject_id } = await findCertificate(unit, id)
  await oneTrainingAtATime(unit, subject_id)
  const certificate = await findCertificate(unit, id)
  if (await worksForProvider(unit, certificate.provider_id, certificate.completion_id)) throw new Refused([{ code: 'trainingOfOwnProvider' }])
  await refuseSecond(unit, certificate, kind)
  if (!waysForTraining(unit, certificate).includes(kind)) throw new Refused([{ code: 'trainingMovedOn', facts: { state: certificate.state } }])
  if (kind === 'reopen' && (await hasAnotherTraining(unit, id))) throw new Refused([{ code: 'trainingAddedAnother' }])
  const text = await trainingTextFor(unit, certificate, kind, points)
  await unit.db.insertInto('training_decisions').values({
    id: newId(), ...ofCertificate(certificate), application_id: certificate.application_id!, kind, state: 'waiting', points: JSON.stringify(points),
    decided_by: unit.actor.personId, decided_role: unit.actor.role as 'programSpecialist', decided_on: unit.today, decided_at: unit.now,
    leaves_at: new Date(unit.now.getTime() + untilItLeaves), answer_due_on: text.answerDueOn, language: text.language, addressed_as: text.addressedAs,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'trainingCertificate', ids: [id], whose: certificate.application_id!, detail: `decide ${kind}` })
}
