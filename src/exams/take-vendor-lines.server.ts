import { sql } from 'kysely'
import { setTimeout as pause } from 'node:timers/promises'
import type { House } from '#platform/house.server.ts'
import { faultForLog } from '#platform/log.server.ts'
import type { Problem } from '#platform/problems.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import type { Jobs } from './record-results.server.ts'
import { takeBookings } from './take-bookings.server.ts'
import { takeResults } from './take-results.server.ts'
import { oneVendorFileAtATime, type VendorFile, type VendorLine } from './vendor-store.server.ts'

/** What became of a line. */
export interface Settled {
  readonly id: string
  readonly state: 'taken' | 'repeated' | 'refused'
  readonly why?: Problem
  readonly warnings?: readonly Problem[]
  readonly requestId?: string | undefined
  readonly subjectId?: string | undefined
}

const jobs = { hat: 'jobs' } as const
/** So many lines are one transaction; one that met a fault is looked for one by one. */
const atOnce = 200
/** How long one job works, in milliseconds; then it asks for the next one, so that a killed process is soon followed. */
const longestTurn = 40_000
const breath = 5

const waitingFile = (unit: Unit<Jobs>, id: string) => unit.db.selectFrom('exam_vendor_files').selectAll().where('id', '=', id)
  .where('direction', '=', 'in').where('state', '=', 'waiting').forUpdate().executeTakeFirst()

const waitingLines = (unit: Unit<Jobs>, id: string, most: number): Promise<VendorLine[]> => unit.db.selectFrom('exam_vendor_lines').selectAll()
  .where('file_id', '=', id).where('state', '=', 'waiting').orderBy('number').limit(most).execute()

/** A line that could not be taken apart is refused for the reason that was found then. */
const broken = ({ id, why, facts }: VendorLine): Settled => ({ id, state: 'refused', why: { code: why!, facts: facts as Record<string, string> } })

async function writeSettled(unit: Unit<Jobs>, settled: readonly Settled[]): Promise<void> {
  const rows = settled.map(({ id, state, why, warnings, requestId, subjectId }) =>
    ({ id, state, why: why?.code, facts: why?.facts ?? {}, warnings: warnings ?? [], request_id: requestId, subject_id: subjectId }))
  await sql`update exam_vendor_lines l set state = v.state, why = v.why, facts = v.facts, warnings = v.warnings, request_id = v.request_id, subject_id = v.subject_id,
                   settled_at = ${unit.now}::timestamptz
              from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
                as v (id uuid, state text, why text, facts jsonb, warnings jsonb, request_id uuid, subject_id uuid)
             where l.id = v.id and l.state = 'waiting'`.execute(unit.db)
}

/** How far the file is, counted from its lines; ready when none waits. @returns whether some still wait. */
async function countProgress(unit: Unit<Jobs>, id: string): Promise<boolean> {
  const { rows: [counted] } = await sql<{ waiting: number; taken: number; warned: number; repeated: number; refused: number }>`
    select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'taken')::int as taken,
           count(*) filter (where state = 'taken' and warnings <> '[]')::int as warned,
           count(*) filter (where state = 'repeated')::int as repeated, count(*) filter (where state = 'refused')::int as refused
      from exam_vendor_lines where file_id = ${id}::uuid`.execute(unit.db)
  const { waiting, ...rest } = counted!
  await unit.db.updateTable('exam_vendor_files').set({ ...rest, ...(waiting === 0 ? { state: 'ready' as const, ready_at: unit.now } : {}) }).where('id', '=', id).execute()
  return waiting > 0
}

/** The same in the middle of a file, from what was just done: nobody counts thousands of lines again for some. */
async function addProgress(unit: Unit<Jobs>, id: string, settled: readonly Settled[]): Promise<void> {
  const count = (is: (one: Settled) => boolean) => settled.filter(is).length
  const [taken, warned] = [count(({ state }) => state === 'taken'), count(({ state, warnings = [] }) => state === 'taken' && warnings.length > 0)]
  const [repeated, refused] = [count(({ state }) => state === 'repeated'), count(({ state }) => state === 'refused')]
  await sql`update exam_vendor_files set taken = taken + ${taken}, warned = warned + ${warned}, repeated = repeated + ${repeated}, refused = refused + ${refused}
             where id = ${id}::uuid`.execute(unit.db)
}

/** What a fault leaves of a line: it is refused for now, so that it holds up no other. */
const afterFault = ({ id }: VendorLine): Settled => ({ id, state: 'refused', why: { code: 'vendorFault' } })

async function settle(unit: Unit<Jobs>, file: VendorFile, lines: readonly VendorLine[]): Promise<Settled[]> {
  const whole = lines.filter(({ raw }) => raw === null)
  const taken = file.kind === 'results' ? await takeResults(unit, file.certifier_id, whole) : await takeBookings(unit, file.certifier_id, whole)
  return [...lines.filter(({ raw }) => raw !== null).map(broken), ...taken]
}

interface Part {
  readonly most: number
  /** Of a file whose numbers may be old: a refused line waits again. */
  readonly anew: boolean
}

/** Some lines, with all that follows from them, in one transaction. @returns whether some still wait. */
const takeSome = (house: House, id: string, { most, anew }: Part, work = settle) => unitOfWork(house, jobs, async (unit) => {
  const file = await waitingFile(unit, id)
  if (!file) return false
  await oneVendorFileAtATime(unit, file.certifier_id)
  const lines = await waitingLines(unit, id, most)
  const settled = lines.length > 0 ? await work(unit, file, lines) : []
  if (settled.length > 0) await writeSettled(unit, settled)
  if (anew || lines.length < most) return countProgress(unit, id)
  await addProgress(unit, id, settled)
  return true
})

const alone: Part = { most: 1, anew: true }
/** One line alone; one that meets a fault again is put aside. @throws when not even that can be written: then the job comes again. */
const takeOne = (house: House, id: string) => takeSome(house, id, alone).catch((fault: unknown) => {
  house.log.error({ file: id, ...faultForLog(fault) }, 'a line of a vendor file met a fault and was put aside')
  return takeSome(house, id, alone, async (_unit, _file, lines) => lines.map(afterFault))
})

async function takeTurn(house: House, id: string, anew: boolean): Promise<boolean> {
  try {
    return await takeSome(house, id, { most: atOnce, anew })
  } catch (fault) {
    house.log.warn({ file: id, ...faultForLog(fault) }, 'lines of a vendor file met a fault and are taken one by one')
    let more = true
    for (let i = 0; more && i < atOnce; i += 1) more = await takeOne(house, id)
    return more
  }
}

/**
 * Takes the lines of a vendor's file that wait, some at a time. Each part is one transaction with what follows from it, so that a process may
 * be killed at any moment: whoever goes on finds what is left. Two at once wait for each other.
 */
export async function takeVendorLines(house: House, id: string): Promise<void> {
  const started = performance.now()
  for (let more = await takeTurn(house, id, true); more; more = await takeTurn(house, id, false)) {
    if (performance.now() - started > longestTurn) return unitOfWork(house, jobs, (unit) => unit.house.jobs.ask(unit, 'vendor', { file: id }))
    await pause(breath)
  }
}
