import { momentInWords, type Instant } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { Visit } from '#platform/visit.server.ts'
import { roomInWords, timeInShort } from './amounts.ts'
import { faultInWords } from './fault-in-words.ts'
import { sweepWords } from './messages.ts'
import type { SaidConcern } from './concern-list.tsx'
import type { Concern } from './concerns.ts'
import type { SweepReport } from './sweep-report.ts'
import type { watch } from './watch.server.ts'
import type { ToldFault } from './watch-store.server.ts'

/** A room without words for one of its sweeps still sees it, by its name in the code. */
export const sweepName = (name: string, language: Language): string => sweepWords[name]?.[language] ?? name

export const whyInWords = ({ fault_kind, fault_code, fault_place }: ToldFault, language: Language): string =>
  faultInWords({ kind: fault_kind, code: fault_code, place: fault_place }, language)

export const momentsOf = ({ language, house }: Visit) => (at: Instant | null | undefined): string | undefined =>
  at ? momentInWords(at, language, house.timeZone) : undefined

function saidConcern({ code, at, facts: { count, bytes, since, sweep } }: Concern, visit: Visit): SaidConcern {
  return {
    code, at, facts: {
      count: count ?? 0, size: roomInWords(bytes ?? 0, visit.language), since: momentsOf(visit)(since) ?? '',
      sweep: sweep ? sweepName(sweep, visit.language) : '',
    },
  }
}

function saidSweep(report: SweepReport, visit: Visit) {
  const [inWords, { language }] = [momentsOf(visit), visit]
  const { lastFault, startedAt, endedAt, milliseconds, done } = report
  const why = lastFault && (lastFault.faults > 0 ? whyInWords(lastFault, language) : undefined)
  return {
    name: sweepName(report.name, language), startedAt: inWords(startedAt), nextAt: inWords(report.nextAt)!, isUnderWay: startedAt !== undefined && !endedAt,
    took: milliseconds === undefined ? undefined : timeInShort(milliseconds, language), done, failedNow: report.faults > 0,
    lastFault: lastFault && { at: inWords(lastFault.started_at)!, why },
  }
}

/** What an operator sees, in their words: amounts, moments and reasons as people read them. */
export function viewOf(seen: Awaited<ReturnType<typeof watch>>, visit: Visit) {
  const { language } = visit
  const [inWords, room] = [momentsOf(visit), (bytes: number | string) => roomInWords(Number(bytes), language)]
  const { jobs, letters, disk, backup, database, reasons, process } = seen
  return {
    ...seen, now: inWords(seen.now)!, concerns: seen.concerns.map((one) => saidConcern(one, visit)), sweeps: seen.sweeps.map((one) => saidSweep(one, visit)),
    jobs: jobs.map((one) => ({
      ...one, nextAt: inWords(one.nextAt), oldest: one.oldestSeconds === null ? undefined : timeInShort(one.oldestSeconds * 1000, language),
    })),
    letters: { ...letters, oldestAt: inWords(letters.oldestAt), nextAt: inWords(letters.nextAt) },
    reasons: reasons.map((one) => ({ ...one, why: whyInWords(one, language), last: inWords(one.last_at) })),
    letterReasons: seen.letterReasons.map(({ reason, how_many }) => ({ why: faultInWords({ kind: null, code: reason, place: null }, language), how_many })),
    disk: disk && { free: room(disk.freeBytes), all: room(disk.totalBytes) }, warnsBelow: room(seen.warnBelowBytes),
    backup: backup && { ...backup, at: inWords(backup.at)!, size: room(backup.bytes) },
    database: { ...database, size: room(database.bytes), filesSize: room(database.file_bytes), since: inWords(database.started_at)! },
    process: { ...process, since: inWords(process.since)!, memory: room(process.memoryBytes) },
  }
}
export type WatchView = ReturnType<typeof viewOf>
