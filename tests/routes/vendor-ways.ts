import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { visitors, type Someone } from './visitors.ts'
import type { Values, Way } from './ways.ts'

const ids = ['0199a000-0000-7000-8000-000000000000', 'nothing', '-'.repeat(36)].map((file) => ({ file }))
const organisationOf = (who: Someone) => (visitors[who.kind] as { at: 'here' | 'elsewhere' }).at

/** A file of an organisation's exam vendor: one that came in, with a line that was refused and may be tried again; or one that is ready to go out. @returns its id. */
export async function vendorFileAt(house: House, certifierId: string, byPerson: string, direction: 'in' | 'out' = 'in'): Promise<string> {
  const [id, recorded_at] = [newId(), house.clock.now()]
  const came = direction === 'in' ? { kind: 'results' as const, name: 'results.csv', sha256: id.replaceAll('-', '').padEnd(64, '0'), encoding: 'utf-8' as const, lines: 1, refused: 1 } : { kind: 'full' as const }
  await house.database.query.insertInto('exam_vendor_files')
    .values({ id, certifier_id: certifierId, direction, state: 'ready', by_person: byPerson, effective_on: '2026-03-10', recorded_at, ready_at: recorded_at, ...came }).execute()
  if (direction === 'out') return id
  await house.database.query.insertInto('exam_vendor_lines').values({
    id: newId(), file_id: id, certifier_id: certifierId, kind: 'results', number: 2, state: 'refused', why: 'vendorUnknown', key: `id ${id}`, asked_by: byPerson,
    cells: JSON.stringify({ candidate_id: 'K7M-3PQ-9D', outcome: 'passed', exam_date: '2026-03-10' }), recorded_at, settled_at: recorded_at,
  }).execute()
  return id
}

const fileWay = (direction: 'in' | 'out'): Pick<Way, 'make' | 'foreign' | 'unknown'> => ({
  make: async ({ house, at }, who): Promise<Values> => ({ file: await vendorFileAt(house, at[organisationOf(who)], who.personId, direction) }),
  foreign: ({ vendorFiles }, who) => [{ file: vendorFiles[organisationOf(who) === 'here' ? 'elsewhere' : 'here'][direction] }], unknown: ids,
})

/** The ways of the outside exam vendor. */
export const vendorWays: Readonly<Record<string, Way>> = {
  'exams/vendor': { get: 200, post: 303, fill: async () => ({ do: 'full' }) },
  // The file itself is received by another hand: without one there is nothing to take.
  'exams/vendor/send': { get: 200, post: 422 },
  'exams/vendor/files/:file': { get: 200, post: 303, ...fileWay('in') },
  'exams/vendor/files/:file/list': { get: 200, post: 405, ...fileWay('out') },
  'exams/vendor/files/:file/refused': { get: 200, post: 405, ...fileWay('in') },
}
