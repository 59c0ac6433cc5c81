import type { Instant } from '#platform/dates.ts'
import { nextRun, type ClockJob } from '#platform/sweeps.ts'
import type { SweepState } from './concerns.ts'

/** One run as it is kept. */
export interface KeptRun {
  readonly sweep: string
  readonly process: string
  readonly started_at: Instant
  readonly ended_at: Instant | null
  readonly done: number | null
  readonly faults: number
  readonly fault_kind: string | null
  readonly fault_code: string | null
  readonly fault_place: string | null
}

/** What is known of a sweep: its last run, and the last one that met a fault or never ended. */
export interface SweepReport extends SweepState {
  readonly milliseconds: number | undefined
  readonly done: number | undefined
  readonly process: string | undefined
  readonly nextAt: Instant
  readonly lastFault: KeptRun | undefined
}

/** The sweeps of this release, by the job that does them. One that is not named here is done by housekeeping. */
export const knownSweeps: Readonly<Record<string, ClockJob>> = {
  decisions: 'decisions', endings: 'housekeeping', reminders: 'housekeeping', trainingReviews: 'housekeeping',
  certificates: 'housekeeping', papers: 'housekeeping', vendorFiles: 'housekeeping',
  examEndings: 'housekeeping', assessmentEndings: 'housekeeping', accommodations: 'housekeeping', missedExams: 'housekeeping',
  examSeats: 'housekeeping', examOffers: 'housekeeping', examReminders: 'housekeeping', examDays: 'housekeeping',
  lostLetters: 'housekeeping', files: 'housekeeping', oldRows: 'housekeeping',
}

function reportOf(name: string, all: readonly KeptRun[], now: Instant): SweepReport {
  const job = knownSweeps[name] ?? 'housekeeping'
  const runs = all.filter(({ sweep }) => sweep === name)
  const [last] = runs
  const endedAt = last?.ended_at ?? undefined
  return {
    name, job, startedAt: last?.started_at, endedAt, faults: last?.faults ?? 0, done: last?.done ?? undefined, process: last?.process,
    milliseconds: endedAt && endedAt.getTime() - last!.started_at.getTime(), nextAt: nextRun(job, now),
    lastFault: runs.find((run) => run.faults > 0 || (run.ended_at === null && run !== last)),
  }
}

/** A report on each sweep that should be done, and on each that was. @param runs the last first. */
export const sweepReports = (runs: readonly KeptRun[], expected: readonly string[], now: Instant): readonly SweepReport[] =>
  [...new Set([...expected, ...runs.map(({ sweep }) => sweep)])].map((name) => reportOf(name, runs, now))

/** Which server processes did sweeps lately, the last first. */
export function processesIn(runs: readonly KeptRun[], now: Instant): readonly string[] {
  const lately = now.getTime() - 30 * 60_000
  return [...new Set(runs.filter(({ started_at }) => started_at.getTime() > lately).map(({ process }) => process))]
}
