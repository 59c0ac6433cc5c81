import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { certificateLifecycle } from './certificate-lifecycle.ts'
import { findCertificate, ofCertificate } from './certificate-store.server.ts'
import type { CredentialFacts } from './credential.ts'

/** What can be made of a certificate. */
export const paperKinds = ['paper', 'card', 'credential'] as const
export type PaperKind = (typeof paperKinds)[number]

/** A certificate with all that its paper and its credential say. */
export interface PaperRow extends CredentialFacts {
  readonly id: string
  readonly subjectId: string
  readonly specimen: boolean
}

/** Papers are made while a certificate is active. */
export const papersState = certificateLifecycle.first

const rowsOf = (unit: Unit) => unit.db.selectFrom('certificates')
  .innerJoin('credentials', (join) => join.onRef('credentials.certificate_id', '=', 'certificates.id').on('superseded_at', 'is', null))
  .innerJoin('certificate_names', 'certificate_names.id', 'credentials.name_id')
  .innerJoin('organisations', 'organisations.id', 'certificates.certifier_id')
  .select([
    'certificates.id', 'certificates.subject_id as subjectId', 'certificates.certifier_id as certifierId', 'organisations.name as certifier',
    'certificate_names.full_name as name', 'number', 'code', 'specimen', 'issued_on as issuedOn', 'certificates.valid_through as validThrough', 'specializations',
    'credentials.id as credentialId', 'credentials.valid_from as validFrom', 'list', 'list_index as listIndex',
  ])

/** What the papers of these certificates say; of those that are active. */
export const activePapers = (unit: Unit, ids: readonly string[]): Promise<PaperRow[]> =>
  rowsOf(unit).where(sql<boolean>`certificates.id = any (${ids}::uuid[])`).where('state', '=', papersState)
    .where('certificates.valid_through', '>=', unit.today).orderBy('issued_on').orderBy('certificates.id').execute()

/** Writes down that something was made of a certificate. */
export const notePaper = (unit: Unit, row: PaperRow, kind: PaperKind, language: Language, byRole: 'self' | Staff['role'] | 'house') =>
  unit.db.insertInto('certificate_papers').values({
    id: newId(), ...ofCertificate({ id: row.id, subject_id: row.subjectId, certifier_id: row.certifierId }), kind, language,
    by_role: byRole as 'self', effective_on: unit.today, recorded_at: unit.now,
  }).execute()

/**
 * Opens a certificate to make something of it, as far as this actor may see it and while it is active. Recorded as one look, and as
 * a paper that was made. @throws {NotFound}
 */
export async function openPaper(unit: Unit<Self | Staff>, number: string, kind: PaperKind, language: Language): Promise<PaperRow> {
  const { id } = await findCertificate(unit, number)
  const [row] = await activePapers(unit, [id])
  // Nobody signs for a specimen: a program that checks the signature would take it for a certificate.
  if (!row || (row.specimen && kind === 'credential')) throw new NotFound()
  const { actor } = unit
  await notePaper(unit, row, kind, language, actor.hat === 'self' ? 'self' : actor.role)
  await audit(unit, { action: 'opened', kind: 'certificate', ids: [id], whose: row.subjectId, detail: kind })
  return row
}

/** What was made of a certificate, the newest first, for its person and for staff. @throws {NotFound} */
export async function papersMade(unit: Unit, number: string) {
  const { id } = await findCertificate(unit, number)
  return unit.db.selectFrom('certificate_papers').select(['id', 'kind', 'language', 'by_role as byRole', 'effective_on as on'])
    .where('certificate_id', '=', id).orderBy('recorded_at', 'desc').orderBy('id').limit(50).execute()
}
export type PaperMade = Awaited<ReturnType<typeof papersMade>>[number]
