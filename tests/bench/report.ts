import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Measured } from './measure-house.ts'
import type { ReadyTimes } from './ready-times.ts'
import type { Round } from './load.ts'
import type { SlowUploads } from './slow-upload.ts'

export interface Result extends Measured {
  readonly database: string
  readonly engine: 'postgresql' | 'embedded'
  readonly ready: ReadyTimes
}

const goals = {
  postgresql: { perSecond: 300, p95: 120, memory: 450 },
  embedded: { perSecond: 130, p95: Infinity, memory: 650 },
}
const saveP95 = 60
const reviewP95 = 150
/** Of one photo on its way, in megabytes. */
const memoryOfUpload = 30
/** Milliseconds in which others are answered while photos are on their way. */
const answerMeanwhile = 500
const readyFirst = 8
const readyLater = 3
const scriptBytes = 120_000
const styleBytes = 25_000

type Line = readonly [what: string, measured: string, goal: string, met: boolean | undefined]

const whole = (number: number) => Math.round(number).toString()
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
const said = ({ perSecond, p50, p95, p99, errors }: Round) =>
  `${whole(perSecond)}/s · p50 ${whole(p50)} · p95 ${whole(p95)} · p99 ${whole(p99)} ms${errors > 0 ? ` · ${errors} WRONG` : ''}`

function lineOfUploads({ count, megabytes, seconds, kept, memoryEach, healthP95, healthWorst, held }: SlowUploads): Line {
  const transactions = held === undefined ? '' : ` · ${held} transactions open longer than a second`
  return [
    `Uploading ${megabytes.toFixed(1)} MB in ${seconds} s over a slow link, ${count} people at once`,
    `${kept} kept · ${memoryEach.toFixed(1)} MB each · others answered p95 ${whole(healthP95)}, at worst ${whole(healthWorst)} ms${transactions}`,
    `under ${memoryOfUpload} MB each, no transaction held`,
    kept === count && memoryEach < memoryOfUpload && healthP95 < answerMeanwhile && !held,
  ]
}

function linesOf({ engine, loads, bare, memory, processorTime, ready, sizes, uploads }: Result): Line[] {
  const goal = goals[engine]
  const queueMet = (round: Round) => round.errors === 0 && round.perSecond >= goal.perSecond && round.p95 <= goal.p95
  const queueGoal = `${goal.perSecond}/s${goal.p95 < Infinity ? `, p95 under ${goal.p95} ms` : ''}`
  const saveMet = (round: Round) => round.errors === 0 && round.p95 < saveP95
  return [
    ['Queue of 50 rows, 20 connections', said(loads.queue), queueGoal, queueMet(loads.queue)],
    ['— sent compressed, as browsers ask', said(loads.queueCompressed), queueGoal, queueMet(loads.queueCompressed)],
    ['— the view of the approved', said(loads.approved), '', undefined],
    ['Limit: a page with nothing of the database (/sign-in)', said(loads.frame), '', undefined],
    ['Limit: the server alone (/health, one `select 1`)', said(loads.health), '', undefined],
    [`Limit: the SQL of a queue page alone${engine === 'postgresql' ? ', 12 connections' : ''}`, said(bare), '', undefined],
    ['Saving a page, 20 people, each once a second', said(loads.save), `p95 under ${saveP95} ms`, saveMet(loads.save)],
    ['— 100 people, each once a second', said(loads.saveMany), `p95 under ${saveP95} ms`, saveMet(loads.saveMany)],
    ['— 20 people without a pause (opening and sending in turn)', said(loads.saveBusy), '', undefined],
    ['Autosave, 20 people, each once a second', said(loads.autosave), `p95 under ${saveP95} ms`, saveMet(loads.autosave)],
    ['— 100 people, each every two seconds, as often as the script saves', said(loads.autosaveMany), `p95 under ${saveP95} ms`, saveMet(loads.autosaveMany)],
    ['Opening an application with 10 documents, 20 people, each once a second', said(loads.review), `p95 under ${reviewP95} ms`, loads.review.errors === 0 && loads.review.p95 < reviewP95],
    ['— 20 people without a pause', said(loads.reviewBusy), '', undefined],
    lineOfUploads(uploads),
    ['Processor time of the server for a page of the queue', `${processorTime.toFixed(1)} ms`, '', undefined],
    ['Memory under load, the most', `${whole(memory.underLoad)} MB`, `${goal.memory} MB`, memory.underLoad <= goal.memory],
    ['Memory after it; while starting, the most', `${whole(memory.after)} MB; ${whole(memory.starting)} MB`, '', undefined],
    ['Ready, first start', `${ready.first.toFixed(1)} s`, `under ${readyFirst} s`, ready.first < readyFirst],
    ['Ready, later start', `${ready.later.toFixed(1)} s`, `under ${readyLater} s`, ready.later < readyLater],
    [`Script on public pages (${sizes.pages} pages)`, kilobytes(sizes.publicScript), '0 KB', sizes.publicScript === 0],
    ['Script on signed-in pages, the most', kilobytes(sizes.script), `under ${scriptBytes / 1000} KB`, sizes.script < scriptBytes],
    ['Style', kilobytes(sizes.style), `under ${styleBytes / 1000} KB`, sizes.style < styleBytes],
  ]
}

const machine = () => `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`

/** The results as text that reads as well on the console as in the documents. */
export function tableOf(results: readonly Result[], date: string): string {
  const tables = results.map((result) => {
    const lines = linesOf(result).map(([what, measured, goal, met]) =>
      `| ${what} | ${measured} | ${goal} | ${met === undefined ? '' : met ? 'met' : '**missed**'} |`)
    return [`### ${result.database}, ${result.applications} applications`, '', '| What | Measured | Goal | |', '|---|---|---|---|', ...lines, ''].join('\n')
  })
  return [`Measured on ${date}: ${machine()}. Client, server and database share the machine. Medians of rounds.`, '', ...tables].join('\n')
}

const file = 'docs/performance.md'
const [begin, end] = ['<!-- bench: begin -->', '<!-- bench: end -->']

/** Puts the table into the document, between its marks. @throws {Error} when the document has none. */
export function writeIntoDocument(table: string): void {
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table: ${begin} … ${end}`)
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`)
}

/** Is every goal met? */
export const allMet = (results: readonly Result[]) => results.every((result) => linesOf(result).every(([, , , met]) => met !== false))
