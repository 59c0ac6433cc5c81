import { completionById, providerStanding, whoApproved } from '#learning/public.server.ts'
import { reasonsOf } from '#library/decision-reasons.server.ts'
import { nameChangesSince } from '#people/public.server.ts'
import { fullName } from '#people/public.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { Application } from './application-store.server.ts'
import { applicationOfTraining, trainingTextFor, waysForTraining } from './decide-training.server.ts'
import type { Point } from './decision.ts'
import { pointsIn } from './decision-store.server.ts'
import { judgeCertificate } from './judge-certificate.ts'
import { namesShown } from './printed-name.ts'
import { seeDecisions } from './see-decisions.server.ts'
import { lastSubmission } from './submission-store.server.ts'
import { letterOfTrainingText, trainingDecisionsOf } from './training-decision-store.server.ts'
import { trainingCertificateLifecycle } from './training-certificate-lifecycle.ts'
import type { TrainingDecisionKind } from './training-letter.ts'
import { askedOfTraining, countsThrough } from './training-policy.server.ts'
import { findCertificate, type TrainingCertificate } from './training-store.server.ts'
import { readDecision, type TypedFields } from './typed-decision.ts'

/** The legal name as it was sent, and what became of it since. */
async function namesOf(unit: Unit<Staff>, application: Application) {
  const submission = await lastSubmission(unit, application.id)
  const sent = fullName(namesShown(submission.answers, submission.language).legalName)
  const changes = await nameChangesSince(unit, application.subject_id, submission.recorded_at)
  return { legalName: sent, changes, legalNames: [sent, ...changes.filter(({ acceptedOn }) => acceptedOn).map(({ to }) => to)] }
}

/** How the provider stood on the day of completion, and how it stands today: the first of both counts. */
async function providerOf(unit: Unit<Staff>, { provider_id, completed_on, language }: TrainingCertificate) {
  const then = await providerStanding(unit, provider_id, completed_on, language)
  const now = await providerStanding(unit, provider_id, unit.today, language)
  return {
    id: provider_id, name: then.name, approved: then.standing === 'approved', from: then.from, through: then.through,
    approvedNow: now.standing === 'approved', by: await whoApproved(unit, provider_id, completed_on, language),
  }
}

/** The four checks with what shows each. */
async function judged(unit: Unit<Staff>, certificate: TrainingCertificate, application: Application) {
  const provider = await providerOf(unit, certificate)
  const names = await namesOf(unit, application)
  const asked = askedOfTraining(unit, application.jurisdiction_id, certificate.completed_on)
  const countsOn = certificate.counts_on ?? unit.today
  const checks = judgeCertificate(
    { quarterHours: certificate.quarter_hours, completedOn: certificate.completed_on, printedName: certificate.printed_name },
    { today: unit.today, countsOn, ...asked, providerApproved: provider.approved, legalNames: names.legalNames },
  )
  return { checks, asked, countsOn, provider, names }
}

/** Everything about deciding on one screen: what waits to leave, what was decided until now, and what can be decided. */
async function seeTrainingDecision(unit: Unit<Staff>, certificate: TrainingCertificate, language: Language) {
  const { row, waiting, ...rest } = await seeDecisions(unit, await trainingDecisionsOf(unit, certificate.id), language)
  const text = row && (await trainingTextFor(unit, certificate, row.kind, pointsIn(row)))
  return {
    ...rest, ways: row ? [] : waysForTraining(unit, certificate),
    waiting: row && {
      ...waiting!,
      // Something happened since that it can no longer follow: it will not leave.
      overtaken: !trainingCertificateLifecycle.step(certificate.state, row.kind),
      letter: letterOfTrainingText(unit, { ...text!, addressedAs: row.addressed_as, language: row.language, answerDueOn: row.answer_due_on }),
    },
  }
}
export type SeenTrainingDecision = Awaited<ReturnType<typeof seeTrainingDecision>>

const paperOf = ({ file_id, file_name, file_bytes, file_previews }: TrainingCertificate) =>
  (file_id ? { name: file_name!, bytes: Number(file_bytes), previews: file_previews! } : undefined)

/** Everything on the screen of the person who decides about a certificate. Recorded as one look. @throws {NotFound} */
export async function seeTrainingReview(unit: Unit<Staff>, id: string, language: Language) {
  const certificate = await findCertificate(unit, id)
  const application = await applicationOfTraining(unit, certificate)
  const issued = certificate.completion_id ? await completionById(unit, certificate.completion_id) : undefined
  const history = await unit.db.selectFrom('training_certificate_history').select(['id', 'step', 'by_role', 'effective_on'])
    .where('certificate_id', '=', id).orderBy('recorded_at').orderBy('id').execute()
  await audit(unit, { action: 'opened', kind: 'trainingCertificate', ids: [id], whose: application.id })
  return {
    id, today: unit.today, state: certificate.state, name: application.sent_name!, reference: application.reference, applicationState: application.state,
    approvedThrough: application.valid_through, dueOn: certificate.review_due_on, addedOn: certificate.added_on, decidedOn: certificate.decided_on,
    completedOn: certificate.completed_on, quarterHours: certificate.quarter_hours, language: certificate.language, printedName: certificate.printed_name,
    countsThrough: countsThrough(unit, application.jurisdiction_id, certificate.completed_on), paper: paperOf(certificate),
    issued: issued && { number: issued.certificateNumber, withdrawnOn: issued.withdrawn?.on },
    ...(await judged(unit, certificate, application)), decision: await seeTrainingDecision(unit, certificate, language),
    history: history.map(({ id: step, step: name, by_role: byRole, effective_on: on }) => ({ id: step, step: name, byRole, on })),
  }
}
export type TrainingReview = Awaited<ReturnType<typeof seeTrainingReview>>

/** What was decided a moment ago, for whoever comes back to the list with it; nothing when it has left, or is not theirs to see. */
export async function justDecidedTraining(unit: Unit<Staff>, id: string | null, language: Language) {
  const found = id && (await findCertificate(unit, id).catch(() => undefined))
  if (!found || !found.application_id) return undefined
  const decision = await seeTrainingDecision(unit, found, language)
  if (!decision.waiting) return undefined
  await audit(unit, { action: 'listed', kind: 'trainingCertificate', ids: [found.id], detail: 'decided' })
  return { decision, id: found.id, name: (await applicationOfTraining(unit, found)).sent_name! }
}

/** The points of what was typed, found right. @throws {Refused} */
export function readTrainingDecision(kind: TrainingDecisionKind, fields: TypedFields, usual: Language): readonly Point[] {
  if (kind === 'accept') return []
  const { points, problems } = readDecision(kind === 'refuse' ? 'deny' : 'reopen', fields, reasonsOf('training'), usual)
  refuseIf(problems)
  return points
}

/** The page of one decision: the reasons; of an acceptance, its letter. @throws {NotFound} */
export async function seeTrainingDecisionPage(unit: Unit<Staff>, id: string, kind: TrainingDecisionKind) {
  const certificate = await findCertificate(unit, id)
  const application = await applicationOfTraining(unit, certificate)
  const waits = (await trainingDecisionsOf(unit, id)).some(({ state }) => state === 'waiting')
  const text = await trainingTextFor(unit, certificate, kind, [])
  const { checks } = await judged(unit, certificate, application)
  const issued = certificate.completion_id ? await completionById(unit, certificate.completion_id) : undefined
  await audit(unit, { action: 'opened', kind: 'trainingCertificate', ids: [id], whose: application.id, detail: kind })
  return {
    kind, id, name: application.sent_name!, reference: application.reference, formId: newId(), letterLanguage: text.language,
    isOpen: !waits && waysForTraining(unit, certificate).includes(kind), isShort: checks.some(({ verdict }) => verdict === 'wrong'),
    withdrawnOn: issued?.withdrawn?.on,
    reasons: kind === 'refuse' ? reasonsOf('training') : [],
    letter: kind === 'accept' ? letterOfTrainingText(unit, text) : undefined,
  }
}
export type TrainingDecisionPage = Awaited<ReturnType<typeof seeTrainingDecisionPage>>

/** The letter of what was typed, as its person would read it. @throws {Refused} @throws {NotFound} */
export async function previewTrainingDecision(unit: Unit<Staff>, id: string, kind: TrainingDecisionKind, fields: TypedFields, usual: Language) {
  const points = readTrainingDecision(kind, fields, usual)
  return letterOfTrainingText(unit, await trainingTextFor(unit, await findCertificate(unit, id), kind, points))
}

/** The newest certificate that was handed in for an application, for its own screen. */
export async function trainingOfApplication(unit: Unit<Staff>, { id, jurisdiction_id }: Application) {
  const row = await unit.db.selectFrom('training_certificates').selectAll().where('application_id', '=', id)
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').executeTakeFirst()
  return row && {
    id: row.id, state: row.state, reviewDueOn: row.review_due_on, decidedOn: row.decided_on, addedOn: row.added_on, completedOn: row.completed_on,
    quarterHours: row.quarter_hours, isOver: countsThrough(unit, jurisdiction_id, row.completed_on) < unit.today,
  }
}
export type TrainingOfApplication = Awaited<ReturnType<typeof trainingOfApplication>>
