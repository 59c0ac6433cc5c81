import { audit } from '#platform/audit.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { triedAgain } from './vendor-judge.ts'
import { findVendorFile } from './vendor-store.server.ts'

const again = { state: 'waiting', why: null, settled_at: null } as const

/**
 * A manager lets the house look once more at refused lines whose reason may be gone by now, or takes one whose name is another because they
 * know that it is the same person. From now on the lines are theirs: about themself, or somebody whom they know, they take none.
 * @param sameName the line whose name they accept; none for all that may be tried again.
 * @throws {Refused} when there is none. @throws {NotFound}
 */
export async function tryVendorLinesAgain(unit: Unit<Staff>, fileId: string, sameName?: string): Promise<void> {
  const file = await findVendorFile(unit, fileId)
  if (file.direction !== 'in') throw new NotFound()
  if (file.lines_removed_on) throw new Refused([{ code: 'vendorNothingToTry' }])
  const refused = unit.db.updateTable('exam_vendor_lines').where('file_id', '=', file.id).where('state', '=', 'refused')
  const tried = sameName === undefined
    ? await refused.set({ ...again, asked_by: unit.actor.personId }).where('why', 'in', [...triedAgain]).returning('id').execute()
    : !isId(sameName) ? []
      : await refused.set({ ...again, asked_by: unit.actor.personId, name_accepted: true }).where('id', '=', sameName).where('why', '=', 'vendorNameDifferent').returning('id').execute()
  if (tried.length === 0) throw new Refused([{ code: 'vendorNothingToTry' }])
  await unit.db.updateTable('exam_vendor_files').set({ state: 'waiting' }).where('id', '=', file.id).execute()
  await audit(unit, { action: 'changed', kind: 'examVendorFile', ids: [file.id], detail: sameName === undefined ? 'tryAgain' : 'sameName' })
  await unit.house.jobs.ask(unit, 'vendor', { file: file.id })
}
