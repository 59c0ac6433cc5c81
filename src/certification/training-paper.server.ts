import { audit } from '#platform/audit.server.ts'
import { findFile, recordFile, removeFile } from '#platform/file-records.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import type { InspectedFile } from '#platform/inspect-file.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { TrainingPaper } from './add-training.server.ts'
import { findCertificate, oneTrainingAtATime } from './training-store.server.ts'

const asShown = ({ id, type, name }: { id: string; type: string; name: string }) => ({ id, type: type as 'image/jpeg' | 'application/pdf', name })

/** The paper that was added and that no certificate shows yet. */
export const waitingPaper = (unit: Unit<Self>): Promise<TrainingPaper | undefined> =>
  unit.db.selectFrom('files').select(['id', 'name', 'type', 'bytes', 'previews']).where('person_id', '=', unit.actor.personId)
    .where('kind', '=', 'training').where('removed_at', 'is', null)
    .where('id', 'not in', unit.db.selectFrom('training_certificates').select('file_id').where('subject_id', '=', unit.actor.personId).where('file_id', 'is not', null).$castTo<{ file_id: string }>())
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').executeTakeFirst()

/** Takes the paper back that no certificate shows yet; nothing when there is none. */
export async function removePaper(unit: Unit<Self>): Promise<void> {
  await oneTrainingAtATime(unit, unit.actor.personId)
  for (let paper = await waitingPaper(unit); paper; paper = await waitingPaper(unit)) await removeFile(unit, paper.id)
}

/** Keeps the paper for the certificate that will be added, in the place of the one before. */
export async function keepPaper(unit: Unit<Self>, files: readonly InspectedFile[]): Promise<void> {
  const last = files.at(-1)
  if (!last) return
  await removePaper(unit)
  await recordFile(unit, last, 'training')
}

/** A paper of one's own. @throws {NotFound} */
export async function findMyPaper(unit: Unit<Self>, id: string) {
  if (!isId(id)) throw new NotFound()
  const file = await findFile(unit, id)
  if (file.kind !== 'training') throw new NotFound()
  return asShown(file)
}

/** The paper of a certificate that this reviewer may see. A whole one is recorded as opened; its pictures are part of the page. @throws {NotFound} */
export async function findPaperToReview(unit: Unit<Staff>, certificateId: string, whole: boolean) {
  const { id, application_id, file_id, file_name, file_type } = await findCertificate(unit, certificateId)
  if (!file_id) throw new NotFound()
  if (whole) await audit(unit, { action: 'opened', kind: 'trainingCertificate', ids: [id], whose: application_id!, detail: 'paper' })
  return asShown({ id: file_id, name: file_name!, type: file_type! })
}
