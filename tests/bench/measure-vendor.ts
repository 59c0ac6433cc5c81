import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Staff } from '#platform/unit-of-work.server.ts'
import { workOnVendorFile } from '#exams/public.server.ts'
import { certifyingBody, staff } from '#tests/people/people.ts'
import { list, results, sendsFile } from '#tests/people/vendor.ts'
import { jobHandlers } from '../../src/house.server.ts'
import { inHouse } from './prepared.ts'
import type { Place } from './served-house.ts'
import { fillCandidates } from './vendor-rows.ts'

export interface MeasuredVendor {
  readonly many: number
  /** In seconds: a file with everybody out; the file in (taken apart and kept), its lines taken; the same lines again. */
  readonly out: number
  readonly sent: number
  readonly taken: number
  readonly again: number
  /** Of a file whose process was killed: how many lines were done then, and in how many seconds the rest was taken. */
  readonly killed: { readonly after: number; readonly rest: number } | undefined
  /** What follows from results that were passed: letters, certificates. */
  readonly following: { readonly results: number; readonly seconds: number; readonly certificates: number }
  /** What is not as it has to be; empty when all is. */
  readonly wrong: readonly string[]
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = performance.now()
  const value = await work()
  return { seconds: (performance.now() - start) / 1000, value }
}

/** Seven of ten pass; each line with an id of the vendor and the name, as vendors send them. */
const fileOf = (numbers: readonly string[], day: string, mark: string): string => results(...numbers.map((number, i) =>
  `${number},${i % 10 < 7 ? 'passed' : i % 10 < 9 ? 'failed' : 'no_show'},${day},${mark}-${i},María José,García ${number}`))

const count = async (house: House, text: string, values: unknown[] = []): Promise<number> => Number((await house.database.statement(text, values)).rows[0].count)

/** As the house does: where one turn ends, the next one begins. */
async function takesAll(house: House, file: string): Promise<void> {
  do await workOnVendorFile(house, file)
  while (await count(house, "select count(*) from exam_vendor_files where id = $1 and state = 'waiting'", [file]))
}

/** Every line was taken once, and everything that follows from it was written once. */
async function complaints(house: House, file: string, numbers: readonly string[]): Promise<string[]> {
  const ofThese = 'from exam_requests r where r.reference = any($1)'
  const wanted: readonly (readonly [string, string, unknown[]])[] = [
    ['lines taken', "select count(*) from exam_vendor_lines where file_id = $1 and state = 'taken'", [file]],
    ['results', `select count(*) from exam_results x where x.request_id in (select r.id ${ofThese})`, [numbers]],
    ['requests with their result', `select count(*) ${ofThese} and exists (select from exam_results x where x.request_id = r.id and x.outcome = r.state)`, [numbers]],
    ['steps', `select count(*) from exam_request_history h where h.request_id in (select r.id ${ofThese})`, [numbers]],
    ['news', `select count(*) from news n where n.kind in ('examPassed', 'examNotPassed') and (n.about->>'requestId')::uuid in (select r.id ${ofThese})`, [numbers]],
  ]
  const wrong: string[] = []
  for (const [what, text, values] of wanted) {
    const found = await count(house, text, values)
    if (found !== numbers.length) wrong.push(`${what}: ${found} instead of ${numbers.length}`)
  }
  return wrong
}

/** The results of a few, with everything that follows: letters, certificates, the registry. */
async function followUp(house: House, anh: Staff, numbers: readonly string[], day: string) {
  await takesAll(house, await sendsFile(house, anh, results(...numbers.map((number) => `${number},passed,${day}`))))
  const { seconds } = await timed(() => house.jobs.drain(jobHandlers(house)))
  return { results: numbers.length, seconds, certificates: await count(house, 'select count(*) from certificates') }
}

const linesDone = (house: House, file: string) => count(house, "select count(*) from exam_vendor_lines where file_id = $1 and state <> 'waiting'", [file])

/** Begins a file in a process of its own, kills it when about half is done, and goes on with it. */
async function killedAndGoneOn(house: House, place: Place, file: string, many: number) {
  const child = spawn(process.execPath, ['tests/bench/vendor-worker.ts', file, JSON.stringify(place)], { stdio: 'inherit' })
  const ended = once(child, 'exit')
  while (child.exitCode === null && (await linesDone(house, file)) < many * 0.4) await pause(20)
  child.kill('SIGKILL')
  await ended
  const after = await linesDone(house, file)
  const { seconds } = await timed(() => takesAll(house, file))
  return { after, rest: seconds }
}

/** Fills a new house with people who may take the exam, and lets a vendor's files come. */
export const measureVendor = (place: Place, many: number): Promise<MeasuredVendor> => inHouse(place, async (house) => {
  const here = await certifyingBody(house)
  const anh = await staff(house, here, 'programManager', 'keeps-vendor-files@example.org')
  const day = legalDay(house.clock, house.timeZone)
  const few = await fillCandidates(house, here, 300)
  const following = await followUp(house, anh, few, day)
  const first = await fillCandidates(house, here, many)
  const out = await timed(() => list(house, anh, 'full'))
  const text = fileOf(first, day, 'a')
  const sent = await timed(() => sendsFile(house, anh, text))
  const taken = await timed(() => takesAll(house, sent.value))
  const wrong = [...(out.value.length === many ? [] : [`told: ${out.value.length} instead of ${many}`]), ...(await complaints(house, sent.value, first))]
  const again = await timed(async () => takesAll(house, await sendsFile(house, anh, `${text}\r\n`)))
  wrong.push(...(await complaints(house, sent.value, first)).map((one) => `after the same again: ${one}`))
  let killed: MeasuredVendor['killed']
  if (place.databaseUrl) {
    const second = await fillCandidates(house, here, many)
    const file = await sendsFile(house, anh, fileOf(second, day, 'b'))
    killed = await killedAndGoneOn(house, place, file, many)
    wrong.push(...(await complaints(house, file, second)).map((one) => `after the death: ${one}`))
  }
  return { many, out: out.seconds, sent: sent.seconds, taken: taken.seconds, again: again.seconds, killed, following, wrong }
})
