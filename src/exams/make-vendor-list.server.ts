import { sql } from 'kysely'
import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import type { AccommodationKind } from './accommodation-lifecycle.ts'
import type { Jobs } from './record-results.server.ts'
import { accommodationCodes } from './vendor-format.ts'
import { changedList, fullList, type Candidate, type Told } from './vendor-list.ts'
import { insertToldLines, oneVendorFileAtATime } from './vendor-store.server.ts'

/** What is granted to each: of several decisions all kinds, and the most additional time. Never a word of why. */
async function measures(unit: Unit<Jobs>, certifierId: string) {
  const rows = await unit.db.selectFrom('exam_accommodations').select(['eligibility_id', 'granted_kinds', 'extra_time_percent'])
    .where('certifier_id', '=', certifierId).where('state', 'in', ['granted', 'partlyGranted']).execute()
  const granted = Map.groupBy(rows, ({ eligibility_id }) => eligibility_id)
  return (eligibilityId: string) => {
    const all = granted.get(eligibilityId) ?? []
    const kinds = [...new Set(all.flatMap(({ granted_kinds }) => granted_kinds as AccommodationKind[]))]
    const percent = Math.max(0, ...all.map(({ extra_time_percent }) => extra_time_percent ?? 0))
    return { accommodations: kinds.map((kind) => accommodationCodes[kind]).sort().join('|'), extra_time_percent: percent > 0 ? String(percent) : '' }
  }
}

/** Everybody who may choose a day now: nobody does while a request for accommodations is not decided (GUIDE, exam accommodation policy). */
async function candidates(unit: Unit<Jobs>, certifierId: string): Promise<Candidate[]> {
  const granted = await measures(unit, certifierId)
  const rows = await unit.db.selectFrom('exam_requests as r').innerJoin('exam_eligibilities as e', 'e.id', 'r.eligibility_id')
    .leftJoin('accounts as a', (join) => join.onRef('a.person_id', '=', 'r.subject_id').on('a.closed_at', 'is', null))
    .select(['r.id', 'r.subject_id', 'r.reference', 'r.attempt', 'r.authorized_on', 'e.id as eligibility_id', 'e.given_names', 'e.family_names', 'e.valid_through', 'a.language', 'a.email'])
    .where('r.certifier_id', '=', certifierId).where('r.state', '=', 'authorized').where('e.state', '=', 'open').where('e.valid_through', '>=', unit.today)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('exam_accommodations as x').select('x.id').whereRef('x.eligibility_id', '=', 'e.id').where('x.state', '=', 'open'))))
    .orderBy('r.authorized_on').orderBy('r.reference').execute()
  return rows.map((row) => ({ requestId: row.id, subjectId: row.subject_id, cells: {
    candidate_id: row.reference, given_names: row.given_names, family_names: row.family_names, language: row.language ?? '', email: row.email ?? '',
    attempt: String(row.attempt), valid_from: row.authorized_on ?? '', valid_through: row.valid_through, ...granted(row.eligibility_id),
  } }))
}

/** What the vendor was told last of each request: a full file says everything anew, so nothing before it counts. */
async function toldLast(unit: Unit<Jobs>, certifierId: string): Promise<Told[]> {
  const { rows } = await sql<{ request_id: string; subject_id: string; cells: Told['cells'] }>`
    select distinct on (l.request_id) l.request_id, l.subject_id, l.cells
      from exam_vendor_lines l join exam_vendor_files f on f.id = l.file_id
      left join (select id, ready_at from exam_vendor_files where certifier_id = ${certifierId}::uuid and kind = 'full' and state = 'ready'
                  order by ready_at desc, id desc limit 1) as "full" on true
     where l.certifier_id = ${certifierId}::uuid and l.state = 'told' and ("full".id is null or (f.ready_at, f.id) >= ("full".ready_at, "full".id))
     order by l.request_id, f.ready_at desc, f.id desc`.execute(unit.db)
  return rows.map(({ request_id, subject_id, cells }) => ({ requestId: request_id, subjectId: subject_id, cells }))
}

/** Writes a file for the vendor, once; a job that comes twice finds it written. */
export const makeVendorList = (house: House, id: string): Promise<void> => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
  const file = await unit.db.selectFrom('exam_vendor_files').select(['id', 'certifier_id', 'kind']).where('id', '=', id).where('direction', '=', 'out')
    .where('state', '=', 'waiting').forUpdate().executeTakeFirst()
  if (!file) return
  await oneVendorFileAtATime(unit, file.certifier_id)
  const now = await candidates(unit, file.certifier_id)
  const told = file.kind === 'full' ? fullList(now) : changedList(await toldLast(unit, file.certifier_id), now)
  await insertToldLines(unit, file, told.map(({ requestId, subjectId, cells }, i) => ({ id: newId(), number: i + 1, cells, request_id: requestId, subject_id: subjectId })))
  await unit.db.updateTable('exam_vendor_files').set({ state: 'ready', lines: told.length, ready_at: unit.now }).where('id', '=', id).execute()
})
