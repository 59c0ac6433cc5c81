import { readFile } from 'node:fs/promises'
import pLimit from 'p-limit'
import { answerReadForm } from '#platform/file-form.server.ts'
import { Refused } from '#platform/problems.ts'
import type { ReceivedForm } from '#platform/receive-files.server.ts'
import type { Staff } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { findBank } from './bank-store.server.ts'
import { importItems, type BroughtPackage } from './import-items.server.ts'
import { readBank } from './read-bank.server.ts'
import { readPackage } from './read-package.server.ts'

/** How large a package may be. */
export const mostMegabytes = 10
/** One package at a time in the whole house: what one may take is bounded, so this bounds them all. */
const inTurn = pLimit(1)

async function brought({ files: [file] }: ReceivedForm): Promise<BroughtPackage> {
  if (!file) throw new Refused([{ code: 'packageMissing', field: 'package' }])
  return { ...(await inTurn(async () => readPackage(await readFile(file.path)))), packageHash: file.sha256 }
}

/** The form of a package: received, read outside of any transaction, taken in one. @throws a 404 */
export async function answerImport(visit: Visit, request: Request, staff: Staff, bankId: string) {
  await readBank(visit, (unit) => findBank(unit, bankId))
  return answerReadForm(visit, request, staff, { mostFiles: 1, mostFileSize: mostMegabytes }, brought,
    async (unit, found) => `/exams/items/${bankId}/imports/${await importItems(unit, bankId, found)}`)
}
