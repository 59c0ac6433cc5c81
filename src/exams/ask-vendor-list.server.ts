import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Staff, type Unit } from '#platform/unit-of-work.server.ts'
import type { House } from '#platform/house.server.ts'
import { findVendorFile } from './vendor-store.server.ts'

/**
 * A manager asks for a file that tells the vendor who may take the exam: all of them, or what changed since the file before. The house
 * writes it after the commit, so that nobody is left out whom this manager does not see. @returns its id. @throws {NotFound} for other roles.
 */
export async function askVendorList(unit: Unit<Staff>, kind: 'full' | 'changes'): Promise<string> {
  if (unit.actor.role !== 'programManager') throw new NotFound()
  const id = newId()
  await unit.db.insertInto('exam_vendor_files').values({
    id, certifier_id: unit.actor.organisationId, direction: 'out', kind, state: 'waiting', by_person: unit.actor.personId, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'examVendorFile', ids: [id], detail: `ask ${kind}` })
  await unit.house.jobs.ask(unit, 'vendor', { file: id })
  return id
}

/**
 * What stands in such a file. It is the house that reads it, whole; this manager takes it out, and that is written down of everybody in it.
 * @throws {NotFound} when it is not theirs to see, not ready, or too old.
 */
export async function openVendorList(house: House, actor: Staff, id: string) {
  const file = await unitOfWork(house, actor, (unit) => findVendorFile(unit, id))
  if (file.direction !== 'out' || file.state !== 'ready' || file.lines_removed_on) throw new NotFound()
  const lines = await unitOfWork(house, { hat: 'jobs' }, (unit) => unit.db.selectFrom('exam_vendor_lines as l').innerJoin('exam_requests as r', 'r.id', 'l.request_id')
    .innerJoin('exam_eligibilities as e', 'e.id', 'r.eligibility_id').select(['l.cells', 'e.application_id']).where('l.file_id', '=', file.id).orderBy('l.number').execute())
  await unitOfWork(house, actor, (unit) =>
    audit(unit, { action: 'listed', kind: 'examEligibility', ids: lines.map(({ application_id }) => application_id), detail: 'export vendor' }))
  return { file, rows: lines.map(({ cells }) => cells as Record<string, string>) }
}
