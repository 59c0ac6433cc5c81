import type { FileKind } from './file-kinds.ts'
import type { InspectedFile } from './inspect-file.server.ts'
import { NotFound } from './problems.ts'
import type { Self, Unit } from './unit-of-work.server.ts'

/**
 * Writes the row of a file whose bytes are in the store, for the person who works here. A room that shows it to others
 * keeps its own row about it.
 * @returns its id.
 */
export async function recordFile(unit: Unit<Self>, file: InspectedFile, kind: FileKind): Promise<string> {
  await unit.db.insertInto('files').values({
    id: file.id, person_id: unit.actor.personId, kind, name: file.name, type: file.type, bytes: file.bytes, sha256: file.sha256,
    received_sha256: file.receivedSha256, width: file.width ?? null, height: file.height ?? null, pages: file.pages ?? null,
    previews: file.previews, recorded_at: unit.now,
  }).execute()
  return file.id
}

/** A file of one's own that was not removed. @throws {NotFound} */
export async function findFile(unit: Unit<Self>, id: string) {
  const file = await unit.db.selectFrom('files').selectAll().where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()
  if (!file) throw new NotFound()
  return file
}

/** Marks a file of one's own as removed; housekeeping removes its bytes. @throws {NotFound} when it is not there any more. */
export async function removeFile(unit: Unit<Self>, id: string): Promise<void> {
  const { numUpdatedRows } = await unit.db.updateTable('files').set({ removed_at: unit.now })
    .where('id', '=', id).where('removed_at', 'is', null).executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new NotFound()
}
