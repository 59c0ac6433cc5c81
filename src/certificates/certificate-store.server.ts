import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { standingOn, type CertificateState } from './certificate-lifecycle.ts'
import { readNumber } from './certificate-number.ts'
import type { CertificateReason } from './change-reasons.ts'

export type Certificate = Selectable<Tables['certificates']>
type Owned = Pick<Certificate, 'id' | 'subject_id' | 'certifier_id'>

/** The ids that every row of a certificate carries. */
export const ofCertificate = ({ id, subject_id, certifier_id }: Owned) => ({ certificate_id: id, subject_id, certifier_id })

const withNumber = (unit: Unit, typed: string) => {
  const read = readNumber(typed)
  return unit.db.selectFrom('certificates').selectAll().where('number', '=', read.kind === 'number' ? read.text : '')
}

/** The certificate of a number, however it is typed, as it stands today, when this actor may see it. @throws {NotFound} */
export async function findCertificate(unit: Unit, number: string): Promise<Certificate> {
  const row = await withNumber(unit, number).executeTakeFirst()
  if (!row) throw new NotFound()
  return standingOn(row, unit.today)
}

/** The same as it is kept, held until the unit ends, so that two steps cannot cross. @throws {NotFound} */
export async function lockCertificate(unit: Unit, number: string): Promise<Certificate> {
  const row = await withNumber(unit, number).forUpdate().executeTakeFirst()
  // One that this actor may read and not change is there: whether they may is for the step to say.
  return row ?? findCertificate(unit, number)
}

/** Every certificate of this person as it stands today, the newest first. */
export const certificatesOf = (unit: Unit, personId: string): Promise<Certificate[]> =>
  unit.db.selectFrom('certificates').selectAll().where('subject_id', '=', personId).orderBy('issued_on', 'desc').orderBy('id', 'desc').limit(50)
    .execute().then((rows) => rows.map((row) => standingOn(row, unit.today)))
export const myCertificates = (unit: Unit<Self>) => certificatesOf(unit, unit.actor.personId)

/** The names that a certificate carried, the one on it now first. */
export const namesOn = (unit: Unit, certificateId: string) =>
  unit.db.selectFrom('certificate_names').select(['id', 'full_name', 'given_names', 'family_names', 'starts_on', 'change_id'])
    .where('certificate_id', '=', certificateId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()

/** Every step of a certificate, the first first. */
export const stepsOf = (unit: Unit, certificateId: string) =>
  unit.db.selectFrom('certificate_history').select(['id', 'step', 'from_state', 'to_state', 'reason', 'note', 'by_role', 'by_person', 'effective_on'])
    .where('certificate_id', '=', certificateId).orderBy('recorded_at').orderBy('id').execute()
export type KeptStep = Awaited<ReturnType<typeof stepsOf>>[number]

export interface Taken {
  readonly step: string
  readonly from: CertificateState | null
  readonly to: CertificateState
  readonly on: PlainDate
  /** Of a manager's step, and of what was issued in error. */
  readonly why?: { readonly by: string | null; readonly reason: CertificateReason; readonly note: string | null }
  readonly byRole: 'house' | 'clock' | 'programManager'
}

/** Writes the history of one step: who, when, from, to, why; and records the change. */
export async function writeStep(unit: Unit, certificate: Owned, { step, from, to, on, why, byRole }: Taken): Promise<void> {
  await unit.db.insertInto('certificate_history').values({
    id: newId(), ...ofCertificate(certificate), step, from_state: from, to_state: to, reason: why?.reason ?? null, note: why?.note ?? null,
    by_person: why?.by ?? null, by_role: byRole, effective_on: on, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'certificate', ids: [certificate.id], whose: certificate.subject_id, detail: step })
}

/** Of two who work on the certificates of one person at once the second waits for the first. */
export const oneCertificateAtATime = ({ db }: Unit, personId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`certificate ${personId}`}, 0))`.execute(db)
