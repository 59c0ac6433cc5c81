import { readFile } from 'node:fs/promises'
import { answerOnce, sentForm } from '#platform/answer-form.server.ts'
import { goTo, notAccepted, notFound } from '#platform/answers.server.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { receiveFiles, type ReceivedForm } from '#platform/receive-files.server.ts'
import { readTextFile } from '#platform/text-of-file.ts'
import type { Staff } from '#platform/unit-of-work.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { arrivedFile, sendVendorFile, type ArrivedFile } from './send-vendor-file.server.ts'
import { largestVendorFile } from './vendor-format.ts'
import { readVendorFile } from './vendor-lines.ts'

/** Takes the one file of the form apart. @throws {Refused} when there is none, or none of it can be read. */
async function takenApart({ files: [file], refused }: ReceivedForm): Promise<ArrivedFile> {
  if (refused.length > 0) throw new Refused(refused)
  if (!file) throw new Refused([{ code: 'vendorFileMissing', field: 'file' }])
  const text = readTextFile(await readFile(file.path))
  if (!text) throw new Refused([{ code: 'vendorNotText', field: 'file' }])
  const read = readVendorFile(text.text)
  if ('problem' in read) throw new Refused([read.problem])
  return arrivedFile(read, { name: file.name.slice(0, 120), sha256: file.sha256, encoding: text.encoding })
}

/** What the form with a vendor's file does: receive it, take it apart outside any transaction, keep its lines once, and go to its page. */
export async function answerVendorUpload(visit: Visit, request: Request, actor: Staff) {
  let form = new FormData()
  try {
    const received = await receiveFiles(visit.house, request, { mostFiles: 1, mostFileSize: largestVendorFile })
    form = received.form
    try {
      const arrived = await takenApart(received)
      const { id, contentHash } = sentForm(form)
      const sent = { id, contentHash: hashOf(`${contentHash} ${arrived.sha256}`) }
      return goTo(await answerOnce(visit, actor, sent, async (unit) => `/exams/vendor/files/${await sendVendorFile(unit, arrived)}?sent`))
    } finally {
      await received.discard()
    }
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    if (fault instanceof NotFound) throw notFound()
    throw fault
  }
}
