import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { addTraining, removeTraining, type NewTraining } from '#certification/add-training.server.ts'
import { readPoints, type Point } from '#certification/decision.ts'
import { decideTraining } from '#certification/decide-training.server.ts'
import { letDecisionsLeaveNow } from '#certification/public.server.ts'
import type { TrainingDecisionKind } from '#certification/training-letter.ts'
import { undoTrainingDecision } from '#certification/undo-training-decision.server.ts'
import { reasonsOf } from '#library/decision-reasons.server.ts'
import type { TestHouse } from '#tests/open-test-house.ts'
import { approve, because, decided, draft, send, sent } from './applications.ts'
import { certifyingBody, person, staff } from './people.ts'
import { provider } from './providers.ts'

/** A provider that is approved for the 80 hours in both languages. @returns its id. */
export const trainingProvider = (
  house: House, certifierId: string, { name = 'Sol y Luna Training', from = '2023-01-01', through = '2027-12-31' } = {},
): Promise<string> => provider(house, certifierId, name, (['en', 'es'] as const).map((language) => ({ training: 'core80', language, from, through })))

/** From a day on it is suspended. */
export async function suspendsProvider(house: House, provider_id: string, starts_on: string): Promise<void> {
  const approvals = await house.database.query.selectFrom('provider_approvals').select(['id', 'certifier_id']).where('provider_id', '=', provider_id).execute()
  await house.database.query.insertInto('provider_approval_changes').values(approvals.map(({ id, certifier_id }) => ({
    id: newId(), approval_id: id, provider_id, certifier_id, kind: 'suspended' as const, starts_on, effective_on: starts_on, recorded_at: house.clock.now(),
  }))).execute()
}

/** What a provider issued to a person. @returns its id. */
export async function completionFor(
  house: House, { personId }: { personId: string }, providerId: string, certifierId: string,
  { hours = 80, completedOn = '2026-02-20', name = 'María José García Márquez', issuedBy = personId } = {},
): Promise<string> {
  const { email } = await house.database.query.selectFrom('accounts').select('email').where('person_id', '=', personId).executeTakeFirstOrThrow()
  const id = newId()
  await house.database.query.insertInto('training_completions').values({
    id, provider_id: providerId, certifier_id: certifierId, name, email, training: 'core80', language: 'es', hours, started_on: '2026-01-05',
    completed_on: completedOn, certificate_number: id.slice(-12), issued_by: issuedBy, effective_on: '2026-03-01', recorded_at: house.clock.now(),
  }).execute()
  return id
}

/** A paper of a certificate, of which only the row exists. */
export async function trainingPaper(house: House, { personId }: { personId: string }, name = 'certificate.jpg') {
  const paper = { id: newId(), name, type: 'image/jpeg' as const, bytes: 12_345, previews: 1 }
  await house.database.query.insertInto('files').values({
    ...paper, person_id: personId, kind: 'training', sha256: '0'.repeat(64), received_sha256: '0'.repeat(64), width: 600, height: 400, recorded_at: house.clock.now(),
  }).execute()
  return paper
}

/** What a good certificate says. */
export const goodTraining = { quarterHours: 320, completedOn: '2026-02-20', printedName: 'María José García Márquez', language: 'es' } as const

/** A person adds a certificate with its paper. @returns its id. */
export async function addsTraining(house: House, who: Self, reference: string, providerId: string, changed: Partial<NewTraining> = {}): Promise<string> {
  const paper = await trainingPaper(house, who)
  await unitOfWork(house, who, (unit) => addTraining(unit, reference, { ...goodTraining, providerId, paper, ...changed }))
  return (await trainingOf(house, who)).id
}

/** A person takes over what their provider issued here. @returns its id. */
export async function usesCompletion(house: House, who: Self, reference: string, providerId: string, completionId: string, changed: Partial<NewTraining> = {}): Promise<string> {
  await unitOfWork(house, who, (unit) => addTraining(unit, reference, { ...goodTraining, providerId, completionId, ...changed }))
  return (await trainingOf(house, who)).id
}

/** The newest certificate of a person. */
export const trainingOf = (house: House, { personId }: { personId: string }) =>
  house.database.query.selectFrom('training_certificates').selectAll().where('subject_id', '=', personId)
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()

export const removesTraining = (house: House, who: Self, reference: string, id: string) => unitOfWork(house, who, (unit) => removeTraining(unit, reference, id))

/** Someone of the program decides about a certificate; the decision waits to leave. */
export const decidesTraining = (house: House, by: Staff, id: string, kind: TrainingDecisionKind, points: readonly Point[] = []) =>
  unitOfWork(house, by, (unit) => decideTraining(unit, id, kind, points))
/** The same, and the ten minutes go by. */
export async function decidedTraining(house: House, by: Staff, id: string, kind: TrainingDecisionKind, points: readonly Point[] = []): Promise<void> {
  await decidesTraining(house, by, id, kind, points)
  await letDecisionsLeaveNow(house)
}
export const undoesTraining = (house: House, by: Staff, id: string, shown?: string) =>
  unitOfWork(house, by, (unit) => undoTrainingDecision(unit, id, 'en', shown))

/** A reason as the program would give it. */
export const trainingReason = (id = 'tooFewHours', note = ''): Point => readPoints([{ about: null, reasons: [id], note }], reasonsOf('training'), 'en').points[0]!

/** Two specialists, a manager, an approved provider, and a person whose application is approved; every letter until now is read. */
export async function approvedPerson({ house, drain, carrier }: TestHouse) {
  const here = await certifyingBody(house)
  const [marcus, kim, anh] = [
    await staff(house, here, 'programSpecialist', 'marcus@example.org'), await staff(house, here, 'programSpecialist', 'kim@example.org'),
    await staff(house, here, 'programManager', 'anh@example.org'),
  ]
  const provider = await trainingProvider(house, here)
  const applicant = await person(house, 'majo@example.org', 'es')
  const reference = await sent(house, applicant)
  await approve(house, marcus, reference)
  await drain()
  carrier.carried.length = 0
  return { here, marcus, kim, anh, provider, applicant, reference }
}

/** Takes every step of a training certificate's life, with the product's own operations. */
export async function throughEveryTrainingStep(house: House): Promise<void> {
  const here = await certifyingBody(house)
  const [marcus, anh] = [await staff(house, here, 'programSpecialist', 'marcus@example.org'), await staff(house, here, 'programManager', 'anh@example.org')]
  const [provider, ana] = [await trainingProvider(house, here), await person(house, 'ana@example.org')]
  const reference = await draft(house, ana)
  await removesTraining(house, ana, reference, await addsTraining(house, ana, reference, provider))
  const early = await addsTraining(house, ana, reference, provider)
  await send(house, ana, reference)
  await approve(house, marcus, reference)
  await decidedTraining(house, marcus, early, 'refuse', [trainingReason()])
  await decidedTraining(house, anh, early, 'reopen', [because('Refused in error')])
  await decidedTraining(house, marcus, early, 'refuse', [trainingReason()])
  await removesTraining(house, ana, reference, early)
  const added = await addsTraining(house, ana, reference, provider)
  await decidedTraining(house, marcus, added, 'accept')
  await decidedTraining(house, anh, added, 'reopen', [because('Accepted in error')])
  await decided(house, anh, reference, 'reopen', [because('Approved in error')])
}
