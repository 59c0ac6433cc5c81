import { sql } from 'kysely'
import type { Problem } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { Jobs } from './record-results.server.ts'
import type { Settled } from './take-vendor-lines.server.ts'
import { judgeBookingLine } from './vendor-judge.ts'
import { meaningOfBooking, readBookingLine, type BookingLine } from './vendor-line.ts'
import { eachOnce, requestsOfLines, type Found } from './vendor-requests.server.ts'
import type { VendorLine } from './vendor-store.server.ts'

const cellsOf = ({ cells }: Pick<VendorLine, 'cells'>) => cells as Record<string, string>

/** What lines that were taken before said under these keys. */
async function saidUnder(unit: Unit<Jobs>, certifierId: string, keys: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const rows = await unit.db.selectFrom('exam_vendor_lines').select(['key', 'cells']).where('certifier_id', '=', certifierId).where('kind', '=', 'bookings')
    .where('state', '=', 'taken').where(sql<boolean>`key = any(${keys.filter((key) => key !== null)}::text[])`).execute()
  return new Map(rows.flatMap((row): [string, string][] => {
    const read = readBookingLine(cellsOf(row))
    return 'line' in read ? [[row.key!, meaningOfBooking(read.line)]] : []
  }))
}

interface ToWrite {
  readonly line: VendorLine
  readonly said: BookingLine
  readonly request: Found
  readonly warnings: readonly Problem[]
}

/** Of two lines about one request the one counts that the vendor wrote down later, whichever comes first. @returns the requests for which it is this one. */
async function write(unit: Unit<Jobs>, certifierId: string, all: readonly ToWrite[]): Promise<ReadonlySet<string>> {
  if (all.length === 0) return new Set()
  const rows = all.map(({ line, said, request }) => ({
    request_id: request.id, subject_id: request.subjectId, state: said.status, day: said.day, time: said.time, place: said.place, said_at: said.saidAt, key: line.key,
  }))
  const { rows: written } = await sql<{ request_id: string }>`
    insert into exam_vendor_bookings as b (request_id, subject_id, certifier_id, state, day, time, place, said_at, key, recorded_at)
    select request_id, subject_id, ${certifierId}::uuid, state, day, time, place, said_at, key, ${unit.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as v (request_id uuid, subject_id uuid, state text, day date, time text, place text, said_at timestamptz, key text)
    on conflict (request_id) do update set state = excluded.state, day = excluded.day, time = excluded.time, place = excluded.place, said_at = excluded.said_at,
                                           key = excluded.key, recorded_at = excluded.recorded_at
       where (excluded.said_at, excluded.key) > (b.said_at, b.key)
    returning request_id`.execute(unit.db)
  return new Set(written.map(({ request_id }) => request_id))
}

/** Takes what was booked at the vendor. Lines that have to wait for another are left. */
export async function takeBookings(unit: Unit<Jobs>, certifierId: string, lines: readonly VendorLine[]): Promise<Settled[]> {
  const read = lines.map((line) => ({ line, key: line.key, read: readBookingLine(cellsOf(line)) }))
  const requests = await requestsOfLines(unit, certifierId, read.flatMap((one) => ('line' in one.read ? [one.read.line.candidate] : [])))
  const requestOf = (one: { read: ReturnType<typeof readBookingLine> }) => ('line' in one.read ? requests.get(one.read.line.candidate) : undefined)
  const now = eachOnce(read, (one) => requestOf(one)?.id)
  const before = await saidUnder(unit, certifierId, now.map(({ key }) => key))
  const toWrite: ToWrite[] = []
  const judged = now.flatMap((one): Settled[] => {
    const { line } = one
    if ('problem' in one.read) return [{ id: line.id, state: 'refused', why: one.read.problem }]
    const said = one.read.line
    const request = requestOf(one)
    const settled = { id: line.id, requestId: request?.id, subjectId: request?.subjectId }
    const earlier = line.key === null ? undefined : before.get(line.key)
    if (earlier !== undefined) {
      return [earlier === meaningOfBooking(said) ? { ...settled, state: 'repeated' } : { ...settled, state: 'refused', why: { code: 'vendorContradiction' } }]
    }
    const verdict = judgeBookingLine(said, request, { nameAccepted: line.name_accepted })
    if (verdict === 'repeated') return [{ ...settled, state: 'repeated' }]
    if ('problem' in verdict) return [{ ...settled, state: 'refused', why: verdict.problem }]
    toWrite.push({ line, said, request: request!, warnings: verdict.warnings })
    return []
  })
  const counted = await write(unit, certifierId, toWrite)
  return [...judged, ...toWrite.map(({ line, request, warnings }): Settled => ({
    id: line.id, state: 'taken', requestId: request.id, subjectId: request.subjectId, warnings: counted.has(request.id) ? warnings : [...warnings, { code: 'vendorBookingOlder' }],
  }))]
}
