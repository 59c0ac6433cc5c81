import { readFile } from 'node:fs/promises'
import pLimit from 'p-limit'
import { formIdOf, goTo, notAccepted, notFound } from '#platform/answers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { receiveFiles } from '#platform/receive-files.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { read, type Visit } from '#platform/visit.server.ts'
import { findBank } from './bank-store.server.ts'
import { importItems, importOfForm } from './import-items.server.ts'
import { readPackage } from './read-package.server.ts'

/** How large a package may be. */
export const mostMegabytes = 10
/** One package at a time in the whole house: what one may take is bounded, so this bounds them all. */
const inTurn = pLimit(1)

const reportAddress = (bank: string, report: string) => `/exams/items/${bank}/imports/${report}`

/** The form of a package: received, read outside of any transaction, taken in one. The same form again gets the first report. @throws a 404 */
export async function answerImport(visit: Visit, request: Request, staff: Staff, bankId: string) {
  await read(visit, staff, (unit) => findBank(unit, bankId))
  let form = new FormData()
  try {
    const received = await receiveFiles(visit.house, request, { mostFiles: 1, mostFileSize: mostMegabytes })
    form = received.form
    try {
      const formId = formIdOf(form)
      if (!formId) throw new Refused([{ code: 'formIncomplete' }])
      const before = await unitOfWork(visit.house, staff, (unit) => importOfForm(unit, formId))
      if (before) return goTo(reportAddress(before.bank_id, before.id))
      if (received.refused.length > 0) throw new Refused(received.refused)
      const [file] = received.files
      if (!file) throw new Refused([{ code: 'packageMissing', field: 'package' }])
      const brought = await inTurn(async () => readPackage(await readFile(file.path)))
      const report = await unitOfWork(visit.house, staff, (unit) => importItems(unit, bankId, { ...brought, packageHash: file.sha256, formId }))
      return goTo(reportAddress(bankId, report))
    } finally {
      await received.discard()
    }
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    if (fault instanceof NotFound) throw notFound()
    throw fault
  }
}
