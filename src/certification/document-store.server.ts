import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { ownedBy, type Owned } from './application-store.server.ts'
import type { Document, DocumentKind } from './documents.ts'
import type { ShownAnswer } from './shown-answers.ts'

const documentIn = ({ id, kind, file_id, name, type, bytes, sha256, previews }: Selectable<Tables['application_documents']>): Document =>
  ({ id, kind, fileId: file_id, name, type, bytes: Number(bytes), sha256, previews })

const rowsOf = (unit: Unit, applicationId: string) =>
  unit.db.selectFrom('application_documents').selectAll().where('application_id', '=', applicationId).orderBy('added_at').orderBy('id')

/** The documents of an application as its applicant has it now, in the order in which they were added. */
export const documentsOf = async (unit: Unit, applicationId: string): Promise<Document[]> =>
  (await rowsOf(unit, applicationId).where('removed_at', 'is', null).execute()).map(documentIn)

/** Those of them whose bytes are still kept: a photo of an ID goes some time after the final decision (`policies/<jurisdiction>/retention.yaml`). */
export async function stillThere(unit: Unit<Self>, applicationId: string): Promise<Document[]> {
  const documents = await documentsOf(unit, applicationId)
  if (documents.length === 0) return []
  const kept = await unit.db.selectFrom('files').select('id').where('id', 'in', documents.map(({ fileId }) => fileId)).where('removed_at', 'is', null).execute()
  return documents.filter(({ fileId }) => kept.some(({ id }) => id === fileId))
}

/** The documents that a submission was sent with, whatever became of them since. */
export async function documentsOfSubmission(unit: Unit, applicationId: string, answers: readonly ShownAnswer[]): Promise<Document[]> {
  const sent = answers.flatMap(({ files }) => files ?? []).map(({ id }) => id)
  const rows = await rowsOf(unit, applicationId).where('submitted_in', 'is not', null).execute()
  return rows.filter(({ file_id }, place) => sent.includes(file_id) && rows.findIndex((one) => one.file_id === file_id) === place).map(documentIn)
}

/** Every document that was ever sent with an application: the program may look at each. */
export const documentsEverSent = async (unit: Unit<Staff>, applicationId: string): Promise<Document[]> =>
  (await rowsOf(unit, applicationId).where('submitted_in', 'is not', null).execute()).map(documentIn)

/** Writes that a file belongs to an application and what it shows. */
export async function writeDocument(unit: Unit, application: Owned, document: Omit<Document, 'id'>): Promise<void> {
  const { kind, fileId, name, type, bytes, sha256, previews } = document
  await unit.db.insertInto('application_documents')
    .values({
      id: newId(), ...ownedBy(application), kind, file_id: fileId, name, type, bytes: String(bytes), sha256, previews, added_at: unit.now,
    })
    .onConflict((conflict) => conflict.columns(['application_id', 'file_id']).where('removed_at', 'is', null).doNothing())
    .execute()
}

/** Changes a document of a draft; nothing when it is not there any more. */
export const changeDocument = (unit: Unit, applicationId: string, id: string, change: { kind: DocumentKind } | { removed_at: Date }) =>
  unit.db.updateTable('application_documents').set(change).where('application_id', '=', applicationId).where('id', '=', id)
    .where('removed_at', 'is', null).execute()

/** From its first submission on a document is the program's to see. */
export const markDocumentsSent = (unit: Unit, applicationId: string, number: number) =>
  unit.db.updateTable('application_documents').set({ submitted_in: number }).where('application_id', '=', applicationId)
    .where('removed_at', 'is', null).where('submitted_in', 'is', null).execute()

export const auditDocuments = (unit: Unit, applicationId: string, detail: 'addDocument' | 'removeDocument' | 'moveDocument') =>
  audit(unit, { action: 'changed', kind: 'application', ids: [applicationId], detail })
