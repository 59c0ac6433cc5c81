import { audit } from '#platform/audit.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { findApplication } from './application-store.server.ts'
import { documentsOf } from './document-store.server.ts'

/** The number of the picture that is asked for; none for the whole file. */
export function previewIn({ url }: Visit): number | undefined {
  const typed = url.searchParams.get('preview')
  return typed === null ? undefined : Number(typed)
}

/**
 * A document of an application that this actor may see. A whole one is recorded as opened; its pictures are part of the page, whose
 * opening is one look whether it holds two pictures or ten. @throws {NotFound}
 */
export async function findDocument(unit: Unit, reference: string, id: string, whole: boolean) {
  const application = await findApplication(unit, reference)
  const document = (await documentsOf(unit, application.id)).find((one) => one.id === id)
  if (!document) throw new NotFound()
  if (whole) await audit(unit, { action: 'opened', kind: 'document', ids: [document.id], whose: application.id })
  return { id: document.fileId, type: document.type as 'image/jpeg' | 'application/pdf', name: document.name }
}
