import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { findFile, recordFile, removeFile } from '#platform/file-records.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import type { InspectedFile } from '#platform/inspect-file.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { mostEvidence } from './name-change-rules.ts'
import { evidenceOf, findNameChange } from './name-change-store.server.ts'

/** Of two tabs of one person the second waits for the first. */
export const oneAtATime = ({ db, actor }: Unit<Self>) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`nameChange ${actor.personId}`}, 0))`.execute(db)

/** Papers that were added and that no change shows yet. */
export const waitingEvidence = (unit: Unit<Self>) =>
  unit.db.selectFrom('files').select(['id', 'name', 'type', 'bytes', 'previews'])
    .where('person_id', '=', unit.actor.personId).where('kind', '=', 'nameEvidence').where('removed_at', 'is', null)
    .where('id', 'not in', unit.db.selectFrom('name_change_evidence').select('file_id').where('person_id', '=', unit.actor.personId))
    .orderBy('recorded_at').orderBy('id').execute()

/** Keeps papers for the change that will be asked for. @throws {Refused} when there would be more than a change shows. */
export async function keepEvidence(unit: Unit<Self>, files: readonly InspectedFile[]): Promise<void> {
  if (files.length === 0) return
  await oneAtATime(unit)
  const there = (await waitingEvidence(unit)).length
  if (there + files.length > mostEvidence) throw new Refused([{ code: 'evidenceTooMany', field: 'files', facts: { most: mostEvidence, there } }])
  for (const file of files) await recordFile(unit, file, 'nameEvidence')
}

/** Takes a paper back that no change shows yet. One that is gone already stays gone. */
export async function removeEvidence(unit: Unit<Self>, id: string): Promise<void> {
  await oneAtATime(unit)
  if ((await waitingEvidence(unit)).some((one) => one.id === id)) await removeFile(unit, id)
}

const asShown = ({ id, type, name }: { id: string; type: string; name: string }) =>
  ({ id, type: type as 'image/jpeg' | 'application/pdf', name })

/** A paper of one's own. @throws {NotFound} */
export async function findMyEvidence(unit: Unit<Self>, id: string) {
  if (!isId(id)) throw new NotFound()
  const file = await findFile(unit, id)
  if (file.kind !== 'nameEvidence') throw new NotFound()
  return asShown(file)
}

/** A paper of a change that this actor may see. A whole one is recorded as opened; its pictures are part of the page. @throws {NotFound} */
export async function findEvidence(unit: Unit, changeId: string, id: string, whole: boolean) {
  const change = await findNameChange(unit, changeId)
  const found = (await evidenceOf(unit, change.id)).find((one) => one.id === id)
  if (!found) throw new NotFound()
  if (whole) await audit(unit, { action: 'opened', kind: 'nameEvidence', ids: [found.id], whose: change.person_id })
  return asShown({ ...found, id: found.file_id })
}
