import type { Problem } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { recordResults, type Jobs, type NewResult } from './record-results.server.ts'
import type { Settled } from './take-vendor-lines.server.ts'
import { judgeResultLine } from './vendor-judge.ts'
import { readResultLine, type ResultLine } from './vendor-line.ts'
import { askersOf, eachOnce, requestsOfLines, type Found } from './vendor-requests.server.ts'
import type { VendorLine } from './vendor-store.server.ts'

/** Under which a vendor's line stands with its result. */
const keyOf = ({ key }: VendorLine) => `vendor ${key}`
const cellsOf = ({ cells }: VendorLine) => cells as Record<string, string>

/** A line that is still to be written, and what to look at in it. */
interface ToWrite {
  readonly line: VendorLine
  readonly request: Found
  readonly warnings: readonly Problem[]
  readonly said: NewResult
}

const knowsBookings = async (unit: Unit<Jobs>, certifierId: string): Promise<boolean> =>
  (await unit.db.selectFrom('exam_vendor_bookings').select('request_id').where('certifier_id', '=', certifierId).limit(1).executeTakeFirst()) !== undefined

const about = (request: Found | undefined) => ({ requestId: request?.id, subjectId: request?.subjectId })

/** The same key with other words is a contradiction, as the vendor's file says it. */
const asSaid = (problem: Problem): Problem => (problem.code === 'resultKeyUsed' ? { code: 'vendorContradiction' } : problem)

async function written(unit: Unit<Jobs>, all: readonly ToWrite[]): Promise<Settled[]> {
  const became = all.length > 0 ? await recordResults(unit, all.map(({ said }) => said)) : []
  return all.map(({ line, request, warnings }, i): Settled => {
    const one = became[i]!
    if ('problem' in one) return { id: line.id, state: 'refused', why: asSaid(one.problem), ...about(request) }
    return one.recorded ? { id: line.id, state: 'taken', warnings, ...about(request) } : { id: line.id, state: 'repeated', ...about(request) }
  })
}

/** Takes how exams went: judges each line, writes those that can be, and says of the others why not. Lines that have to wait for another are left. */
export async function takeResults(unit: Unit<Jobs>, certifierId: string, lines: readonly VendorLine[]): Promise<Settled[]> {
  const read = lines.map((line) => ({ line, key: line.key, read: readResultLine(cellsOf(line)) }))
  const requests = await requestsOfLines(unit, certifierId, read.flatMap((one) => ('line' in one.read ? [one.read.line.candidate] : [])))
  const requestOf = (one: { read: ReturnType<typeof readResultLine> }) => ('line' in one.read ? requests.get(one.read.line.candidate) : undefined)
  const now = eachOnce(read, (one) => requestOf(one)?.eligibilityId)
  const [asker, bookings] = [await askersOf(unit, certifierId, lines.map(({ asked_by }) => asked_by!)), await knowsBookings(unit, certifierId)]
  const toWrite: ToWrite[] = []
  const judged = now.flatMap((one): Settled[] => {
    const { line } = one
    if ('problem' in one.read) return [{ id: line.id, state: 'refused', why: one.read.problem }]
    const said: ResultLine = one.read.line
    const request = requestOf(one)
    const given = { asker: request ? asker(line.asked_by!, request.subjectId) : 'stranger' as const, nameAccepted: line.name_accepted, today: unit.today, knowsBookings: bookings }
    const verdict = judgeResultLine(said, request, keyOf(line), given)
    if (verdict === 'repeated') return [{ id: line.id, state: 'repeated', ...about(request) }]
    if ('problem' in verdict) return [{ id: line.id, state: 'refused', why: verdict.problem, ...about(request) }]
    toWrite.push({ line, request: request!, warnings: verdict.warnings, said: { request: said.candidate, outcome: said.outcome, satOn: said.satOn, source: 'vendor', key: keyOf(line), file: line.file_id } })
    return []
  })
  return [...judged, ...(await written(unit, toWrite))]
}
