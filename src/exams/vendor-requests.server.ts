import { sql } from 'kysely'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { Jobs } from './record-results.server.ts'
import type { Asker, KnownRequest } from './vendor-judge.ts'

/** A request of this certifying body, as a line of its vendor is judged by it. */
export interface Found extends KnownRequest {
  readonly id: string
  readonly eligibilityId: string
  readonly subjectId: string
}

/** The requests of these numbers, of this certifying body alone: those of others are unknown here. */
export async function requestsOfLines(unit: Unit<Jobs>, certifierId: string, references: readonly string[]): Promise<ReadonlyMap<string, Found>> {
  const rows = await unit.db.selectFrom('exam_requests as r').innerJoin('exam_eligibilities as e', 'e.id', 'r.eligibility_id')
    .select(['r.id', 'r.reference', 'r.subject_id', 'r.state', 'r.attempt', 'r.authorized_on', 'e.id as eligibility_id', 'e.state as eligibility', 'e.valid_through', 'e.given_names', 'e.family_names'])
    .where('r.certifier_id', '=', certifierId).where(sql<boolean>`r.reference = any(${[...new Set(references)]}::text[])`).execute()
  // Asked for apart and by their keys: joined to these rows, the tables would be read whole when the database does not know yet how they grew.
  const ids = rows.map(({ id }) => id)
  const results = await unit.db.selectFrom('exam_results').select(['request_id', 'outcome', 'sat_on', 'key']).where(sql<boolean>`request_id = any(${ids}::uuid[])`).execute()
  const bookings = await unit.db.selectFrom('exam_vendor_bookings').select('request_id').where(sql<boolean>`request_id = any(${ids}::uuid[])`).where('state', '=', 'booked').execute()
  const seats = await unit.db.selectFrom('exam_registrations').select('request_id').where(sql<boolean>`request_id = any(${ids}::uuid[])`).where('state', '=', 'booked').execute()
  const seated = new Set(seats.map(({ request_id }) => request_id))
  const [resultOf, booked] = [new Map(results.map((one) => [one.request_id, { outcome: one.outcome, satOn: one.sat_on, key: one.key }])), new Set(bookings.map(({ request_id }) => request_id))]
  return new Map(rows.map((row) => [row.reference, {
    id: row.id, eligibilityId: row.eligibility_id, subjectId: row.subject_id, state: row.state, attempt: row.attempt, authorizedOn: row.authorized_on,
    eligibility: row.eligibility, validThrough: row.valid_through, name: { givenNames: row.given_names, familyNames: row.family_names },
    result: resultOf.get(row.id), hasBooking: booked.has(row.id), hasSeat: seated.has(row.id),
  }]))
}

/** How whoever sent a line in stands to its person. */
export async function askersOf(unit: Unit<Jobs>, certifierId: string, askers: readonly string[]): Promise<(asker: string, subjectId: string) => Asker> {
  const known = new Map<string, ReadonlySet<string>>()
  for (const one of new Set(askers)) {
    const { rows: [row] } = await sql<{ people: string[] }>`select known_to(${one}::uuid, ${certifierId}::uuid)::text[] as people`.execute(unit.db)
    known.set(one, new Set(row!.people))
  }
  return (asker, subjectId) => (asker === subjectId ? 'self' : known.get(asker)?.has(subjectId) ? 'knows' : 'stranger')
}

/** Of lines in their order those that one transaction can take: of two about one matter, or under one key, the later one waits. */
export function eachOnce<L extends { readonly key: string | null }>(lines: readonly L[], matterOf: (line: L) => string | undefined): L[] {
  const seen = new Set<string>()
  return lines.filter((line) => {
    const marks = [line.key && `key ${line.key}`, matterOf(line)].filter((one) => one !== null && one !== undefined) as string[]
    const free = marks.every((one) => !seen.has(one))
    marks.forEach((one) => seen.add(one))
    return free
  })
}
