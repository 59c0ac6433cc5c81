import { sql, type Selectable, type Updateable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import type { StepOf } from '#platform/lifecycle.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { trainingCertificateLifecycle, type TrainingState } from './training-certificate-lifecycle.ts'

export type TrainingCertificate = Selectable<Tables['training_certificates']>
export type TrainingStep = StepOf<typeof trainingCertificateLifecycle.table>

/** A certificate that this actor may see. @throws {NotFound} */
export async function findCertificate(unit: Unit, id: string): Promise<TrainingCertificate> {
  const row = isId(id) ? await unit.db.selectFrom('training_certificates').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/** Of two who work on the certificates of one person at once the second waits for the first. */
export const oneTrainingAtATime = ({ db }: Unit, personId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`training ${personId}`}, 0))`.execute(db)

/** Every certificate of this person, the newest first. */
export const myCertificates = (unit: Unit<Self>): Promise<TrainingCertificate[]> =>
  unit.db.selectFrom('training_certificates').selectAll().where('subject_id', '=', unit.actor.personId)
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(50).execute()

/** The one that counts now: the newest that was not removed. */
export const currentIn = (certificates: readonly TrainingCertificate[]): TrainingCertificate | undefined =>
  certificates.find(({ state }) => state !== 'removed')

type Owned = Pick<TrainingCertificate, 'id' | 'subject_id' | 'certifier_id'>
export const ofCertificate = ({ id, subject_id, certifier_id }: Owned) => ({ certificate_id: id, subject_id, certifier_id })

interface Taken {
  readonly step: TrainingStep | 'start'
  readonly from: TrainingState | null
  readonly to: TrainingState
  readonly byRole: 'applicant' | 'clock' | 'programSpecialist' | 'programManager'
  readonly byPerson: string | null
  readonly on: PlainDate
}

/** Writes the history of one step: who, when, from, to. */
export async function writeTrainingStep(unit: Unit, certificate: Owned, { step, from, to, byRole, byPerson, on }: Taken): Promise<void> {
  await unit.db.insertInto('training_certificate_history').values({
    id: newId(), ...ofCertificate(certificate), step, from_state: from, to_state: to, by_person: byPerson, by_role: byRole, effective_on: on,
    recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'trainingCertificate', ids: [certificate.id], whose: certificate.subject_id, detail: step })
}

/** Who decided, and the legal day of it: their decision leaves later, in their name. */
export interface DecidedBy {
  readonly by: string
  readonly role: 'programSpecialist' | 'programManager'
  readonly on: PlainDate
}

const mayTake = ({ actor }: Unit, by: string, decided: DecidedBy | undefined): boolean =>
  (actor.hat === 'self' ? by === 'applicant' : actor.hat === 'jobs' && (decided ? by === 'reviewer' || by === 'manager' : by === 'clock'))

/**
 * Takes one step of a certificate's life: state, history and audit together. The second of two clicks finds the state changed.
 * @throws {Refused}
 */
export async function takeTrainingStep(
  unit: Unit, certificate: TrainingCertificate, name: TrainingStep, values: Updateable<Tables['training_certificates']> = {}, decided?: DecidedBy,
): Promise<void> {
  const step = trainingCertificateLifecycle.step(certificate.state, name)
  const late = () => new Refused([{ code: 'trainingMovedOn', facts: { state: certificate.state } }])
  if (!step || !mayTake(unit, step.by, decided)) throw late()
  const changed = await unit.db.updateTable('training_certificates').set({ ...values, state: step.to })
    .where('id', '=', certificate.id).where('state', '=', certificate.state).returning('id').executeTakeFirst()
  if (!changed) throw late()
  await writeTrainingStep(unit, certificate, {
    step: name, from: certificate.state, to: step.to, byRole: decided?.role ?? (unit.actor.hat === 'self' ? 'applicant' : 'clock'),
    byPerson: decided?.by ?? (unit.actor.hat === 'self' ? unit.actor.personId : null), on: decided?.on ?? unit.today,
  })
}
