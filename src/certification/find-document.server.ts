import { audit } from '#platform/audit.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { findApplication } from './application-store.server.ts'
import { documentsEverSent, documentsOf } from './document-store.server.ts'

/**
 * A document of an application that this actor may see. A whole one is recorded as opened; its pictures are part of the page, whose
 * opening is one look whether it holds two pictures or ten. @throws {NotFound}
 */
export async function findDocument(unit: Unit, reference: string, id: string, whole: boolean) {
  const application = await findApplication(unit, reference)
  const documents = unit.actor.hat === 'staff' ? await documentsEverSent(unit as Unit<Staff>, application.id) : await documentsOf(unit, application.id)
  const document = documents.find((one) => one.id === id)
  if (!document) throw new NotFound()
  if (whole) await audit(unit, { action: 'opened', kind: 'document', ids: [document.id], whose: application.id })
  return { id: document.fileId, type: document.type as 'image/jpeg' | 'application/pdf', name: document.name }
}
