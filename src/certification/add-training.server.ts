import { announce } from '#platform/announcements.server.ts'
import { isBefore } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { removeFile } from '#platform/file-records.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { isOpen } from './application-lifecycle.ts'
import { findApplication, type Application } from './application-store.server.ts'
import { problemsOfCertificate, type SaidByCertificate } from './judge-certificate.ts'
import { judgedBy } from './training-judged.server.ts'
import { countsThrough } from './training-policy.server.ts'
import { daysOfReview, isApprovedOn } from './training-reviews.server.ts'
import { currentIn, myCertificates, oneTrainingAtATime, takeTrainingStep, writeTrainingStep, type TrainingCertificate } from './training-store.server.ts'

/** The paper of a certificate: a file of the person's that is in the store. */
export interface TrainingPaper {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly previews: number
}

/** A certificate as it is added: with its paper, or with the completion that the provider issued here. */
export type NewTraining = SaidByCertificate & { readonly providerId: string; readonly language: Language }
  & ({ readonly paper: TrainingPaper } | { readonly completionId: string })

/** One that is being read cannot be replaced, and one that is accepted need not be while it counts. */
function refuseBeside(unit: Unit<Self>, current: TrainingCertificate | undefined, { jurisdiction_id }: Application): void {
  if (current?.state === 'inReview') throw new Refused([{ code: 'trainingInReview' }])
  if (current?.state !== 'accepted') return
  const through = countsThrough(unit, jurisdiction_id, current.completed_on)
  if (!isBefore(through, unit.today)) throw new Refused([{ code: 'trainingAcceptedAlready', facts: { through } }])
}

const columnsOf = (training: NewTraining) => ('paper' in training
  ? { file_id: training.paper.id, file_name: training.paper.name, file_type: training.paper.type, file_bytes: String(training.paper.bytes), file_previews: training.paper.previews }
  : { completion_id: training.completionId })

async function store(unit: Unit<Self>, { certifier_id }: Application, training: NewTraining): Promise<TrainingCertificate> {
  const certificate = await unit.db.insertInto('training_certificates').values({
    id: newId(), subject_id: unit.actor.personId, certifier_id, state: 'stored', provider_id: training.providerId, quarter_hours: training.quarterHours,
    completed_on: training.completedOn, language: training.language, printed_name: training.printedName, ...columnsOf(training),
    added_on: unit.today, recorded_at: unit.now,
  }).returningAll().executeTakeFirstOrThrow()
  await writeTrainingStep(unit, certificate, {
    step: 'start', from: null, to: 'stored', byRole: 'applicant', byPerson: unit.actor.personId, on: unit.today,
  })
  return certificate
}

/** Hands it in at once when the application is approved; else it waits for the approval. */
async function handIn(unit: Unit<Self>, certificate: TrainingCertificate, application: Application): Promise<'stored' | 'inReview'> {
  if (!isApprovedOn(application, unit.today)) return 'stored'
  await takeTrainingStep(unit, certificate, 'handIn', daysOfReview(unit, application, certificate.added_on))
  await announce(unit, 'trainingReviewBegan', { certificateId: certificate.id, applicationId: application.id })
  return 'inReview'
}

/**
 * Adds a training certificate. One that is only stored is replaced. From an approval on the program reads it, within the days of the
 * policy; before it, it is kept. Sources: GUIDE, certification overview, steps 10 and 11.
 * @throws {Refused} when a rule refuses it, while one is being read, and when one is accepted that still counts. @throws {NotFound}
 */
export async function addTraining(unit: Unit<Self>, reference: string, training: NewTraining): Promise<'stored' | 'inReview'> {
  await oneTrainingAtATime(unit, unit.actor.personId)
  const application = await findApplication(unit, reference)
  if (!isOpen(application.state)) throw new Refused([{ code: 'trainingNotHere' }])
  const current = currentIn(await myCertificates(unit))
  refuseBeside(unit, current, application)
  refuseIf(problemsOfCertificate(training, await judgedBy(unit, application, training)))
  if (current?.state === 'stored') await remove(unit, current)
  return handIn(unit, await store(unit, application, training), application)
}

/** The paper of one that the program never saw goes with it. */
async function remove(unit: Unit<Self>, certificate: TrainingCertificate): Promise<void> {
  await takeTrainingStep(unit, certificate, 'remove')
  if (certificate.file_id && !certificate.application_id) await removeFile(unit, certificate.file_id)
}

/** Takes back what is stored, or what was refused. @throws {Refused} when it is being read, or was accepted. @throws {NotFound} */
export async function removeTraining(unit: Unit<Self>, reference: string, id: string): Promise<void> {
  await oneTrainingAtATime(unit, unit.actor.personId)
  await findApplication(unit, reference)
  const certificate = (await myCertificates(unit)).find((one) => one.id === id)
  if (!certificate || certificate.state === 'removed') return
  await remove(unit, certificate)
}
