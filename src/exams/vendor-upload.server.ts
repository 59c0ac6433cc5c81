import { readFile } from 'node:fs/promises'
import { answerReadForm } from '#platform/file-form.server.ts'
import { Refused } from '#platform/problems.ts'
import type { ReceivedForm } from '#platform/receive-files.server.ts'
import { readTextFile } from '#platform/text-of-file.ts'
import type { Staff } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { arrivedFile, sendVendorFile, type ArrivedFile } from './send-vendor-file.server.ts'
import { largestVendorFile } from './vendor-format.ts'
import { readVendorFile } from './vendor-lines.ts'

/** Takes the one file of the form apart. @throws {Refused} when there is none, or none of it can be read. */
async function takenApart({ files: [file] }: ReceivedForm): Promise<ArrivedFile> {
  if (!file) throw new Refused([{ code: 'vendorFileMissing', field: 'file' }])
  const text = readTextFile(await readFile(file.path))
  if (!text) throw new Refused([{ code: 'vendorNotText', field: 'file' }])
  const read = readVendorFile(text.text)
  if ('problem' in read) throw new Refused([read.problem])
  return arrivedFile(read, { name: file.name.slice(0, 120), sha256: file.sha256, encoding: text.encoding })
}

/** What the form with a vendor's file does: receive it, take it apart outside any transaction, keep its lines once, and go to its page. */
export const answerVendorUpload = (visit: Visit, request: Request, actor: Staff) =>
  answerReadForm(visit, request, actor, { mostFiles: 1, mostFileSize: largestVendorFile }, takenApart,
    async (unit, arrived) => `/exams/vendor/files/${await sendVendorFile(unit, arrived)}?sent`)
