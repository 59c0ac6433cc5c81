import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { findApplication, lockApplication } from './application-store.server.ts'
import { documentsOfKind, mayChange } from './correcting.ts'
import { auditDocuments, changeDocument, documentsOf, writeDocument } from './document-store.server.ts'
import { otherKind, type Document, type DocumentKind } from './documents.ts'

/** Held, so that what is added, removed or moved is still asked for. */
async function lockWritten(unit: Unit<Self>, reference: string, kind?: DocumentKind) {
  const application = await lockApplication(unit, reference)
  const may = kind ? mayChange(application, documentsOfKind(kind)) : application.state === 'draft'
  if (!may) throw new Refused([{ code: 'notADraft' }])
  return application
}

/**
 * Adds files to a draft, as documents of a kind.
 * @param most documents of an application, from policy.
 * @throws {Refused} when it is no draft, or when there would be more than that.
 */
export async function addDocuments(
  unit: Unit<Self>, reference: string, kind: DocumentKind, files: readonly Omit<Document, 'id' | 'kind'>[], most: number,
): Promise<void> {
  if (files.length === 0) return
  const application = await lockWritten(unit, reference, kind)
  const there = await documentsOf(unit, application.id)
  if (there.length + files.length > most) throw new Refused([{ code: 'documentsTooMany', field: 'files', facts: { most, there: there.length } }])
  for (const file of files) await writeDocument(unit, application, { ...file, kind })
  await auditDocuments(unit, application.id, 'addDocument')
}

/** Takes a document off a draft. One that is gone already stays gone. @throws {Refused} when it is no draft. */
export async function removeDocument(unit: Unit<Self>, reference: string, id: string): Promise<void> {
  const { id: applicationId } = await findApplication(unit, reference)
  const document = (await documentsOf(unit, applicationId)).find((one) => one.id === id)
  await lockWritten(unit, reference, document?.kind)
  await changeDocument(unit, applicationId, id, { removed_at: unit.now })
  await auditDocuments(unit, applicationId, 'removeDocument')
}

/** Moves a document to the other kind: a diploma that was added where the ID belongs. @throws {Refused} when it is no draft. */
export async function moveDocument(unit: Unit<Self>, reference: string, id: string): Promise<void> {
  const { id: applicationId } = await lockWritten(unit, reference)
  const document = (await documentsOf(unit, applicationId)).find((one) => one.id === id)
  if (!document) return
  await changeDocument(unit, applicationId, id, { kind: otherKind(document.kind) })
  await auditDocuments(unit, applicationId, 'moveDocument')
}
