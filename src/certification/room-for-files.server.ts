import type { FileLimits } from '#platform/file-limits.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { findApplication } from './application-store.server.ts'
import { documentsOf } from './document-store.server.ts'

/** How many files still fit into an application today, and how large each may be. @throws {NotFound} */
export async function roomForFiles(unit: Unit<Self>, reference: string): Promise<{ limits: FileLimits; most: number }> {
  const application = await findApplication(unit, reference)
  const { mostFiles, mostFileSize } = policyOn(unit.house, application.jurisdiction_id, unit.today)
  const there = await documentsOf(unit, application.id)
  return { most: mostFiles, limits: { mostFiles: Math.max(mostFiles - there.length, 0), mostFileSize } }
}
