import { audit } from '#platform/audit.server.ts'
import { findFile, recordFile, removeFile } from '#platform/file-records.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import type { InspectedFile } from '#platform/inspect-file.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { findAccommodation } from './accommodation-store.server.ts'
import { eligibilityById } from './eligibility-store.server.ts'

/** A paper that was added and that no request shows yet. */
export interface WaitingPaper {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly previews: number
}

const asShown = ({ id, type, name }: { id: string; type: string; name: string }) => ({ id, type: type as 'image/jpeg' | 'application/pdf', name })

/** The paper of this person that waits for their request, if any. */
export const waitingPaper = (unit: Unit<Self>): Promise<WaitingPaper | undefined> =>
  unit.db.selectFrom('files').select(['id', 'name', 'type', 'bytes', 'previews']).where('person_id', '=', unit.actor.personId)
    .where('kind', '=', 'accommodation').where('removed_at', 'is', null)
    .where('id', 'not in', unit.db.selectFrom('exam_accommodations').select('file_id').where('subject_id', '=', unit.actor.personId)
      .where('file_id', 'is not', null).$castTo<{ file_id: string }>())
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').executeTakeFirst()

/** Takes back the paper that no request shows yet; nothing when there is none. */
export async function removeWaitingPaper(unit: Unit<Self>): Promise<void> {
  for (let paper = await waitingPaper(unit); paper; paper = await waitingPaper(unit)) await removeFile(unit, paper.id)
}

/** Keeps a paper for the request that will be sent, in the place of the one before. */
export async function keepPaper(unit: Unit<Self>, files: readonly InspectedFile[]): Promise<void> {
  const last = files.at(-1)
  if (!last) return
  await removeWaitingPaper(unit)
  await recordFile(unit, last, 'accommodation')
}

/** A paper of one's own. @throws {NotFound} */
export async function findMyPaper(unit: Unit<Self>, id: string) {
  if (!isId(id)) throw new NotFound()
  const file = await findFile(unit, id)
  if (file.kind !== 'accommodation') throw new NotFound()
  return asShown(file)
}

/** The paper of a request that this reviewer may see. Every look at it is recorded, its pictures too: it is a matter of health. @throws {NotFound} */
export async function findPaperToDecide(unit: Unit<Staff>, accommodationId: string) {
  const { id, eligibility_id, file_id, file_name, file_type } = await findAccommodation(unit, accommodationId)
  if (!file_id) throw new NotFound()
  const { application_id } = await eligibilityById(unit, eligibility_id)
  await audit(unit, { action: 'opened', kind: 'examAccommodation', ids: [id], whose: application_id, detail: 'paper' })
  return asShown({ id: file_id, name: file_name!, type: file_type! })
}
