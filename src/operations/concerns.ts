import type { Instant } from '#platform/dates.ts'
import { everyMinutes, type ClockJob } from '#platform/sweeps.ts'

/** Jobs of one kind, as they stand now. */
export interface JobCounts {
  readonly kind: string
  readonly waiting: number
  /** Failed, and tried again by themselves. */
  readonly again: number
  readonly running: number
  /** Failed for good. */
  readonly failed: number
  /** How long the oldest one waits that nothing holds back. */
  readonly oldestSeconds: number | null
  readonly nextAt: Instant | null
}

export interface LetterCounts {
  readonly waiting: number
  readonly again: number
  readonly mostTries: number
  readonly oldestAt: Instant | null
  readonly nextAt: Instant | null
  readonly withoutJob: number
  readonly givenUp: number
  readonly givenUpSince: Instant | null
  readonly cameBack: number
  readonly cameBackSince: Instant | null
}

/** How a sweep went the last time. */
export interface SweepState {
  readonly name: string
  readonly job: ClockJob
  readonly startedAt: Instant | undefined
  readonly endedAt: Instant | undefined
  readonly faults: number
}

export interface Watched {
  readonly jobs: readonly JobCounts[]
  readonly letters: LetterCounts
  readonly sweeps: readonly SweepState[]
  readonly mail: 'server' | 'mailbox' | 'none'
  /** None when nobody could say it. */
  readonly freeBytes: number | undefined
  readonly warnBelowBytes: number
  readonly backupAt: Instant | undefined
  readonly demonstration: boolean
  readonly runningSince: Instant
}

/** Something to look at: which sentence says it, with its facts, and where on the page it is. */
export interface Concern {
  readonly code:
    | 'diskLow' | 'diskUnknown' | 'mailNotSet' | 'lettersLate' | 'lettersWithoutJob' | 'lettersGivenUp' | 'jobsFailed' | 'jobsAgain' | 'jobsLate'
    | 'sweepFailed' | 'sweepLate' | 'sweepUnfinished' | 'backupOld' | 'backupNone'
  readonly at: 'storage' | 'letters' | 'jobs' | 'sweeps' | 'backup'
  readonly facts: { readonly count?: number; readonly bytes?: number; readonly sweep?: string; readonly since?: Instant }
}

const minute = 60_000
/** Jobs are taken up within a second: after this long nobody does. */
const lateAfterSeconds = 10 * 60
/** By then a mail server that is only busy has taken a letter. */
const triesOfABusyServer = 3
/** A night's backup, and half a day for whoever looks after it. */
const oldBackup = 36 * 60 * minute

const isLate = ({ job, startedAt }: SweepState, { runningSince }: Watched, now: Instant) => {
  const since = Math.max(startedAt?.getTime() ?? 0, runningSince.getTime())
  return now.getTime() - since > (3 * everyMinutes[job] + 1) * minute
}

/** A run that has not ended after its next one was due: it hangs, or its process ended in the middle of it. */
const isUnfinished = ({ job, startedAt, endedAt }: SweepState, now: Instant) =>
  startedAt !== undefined && endedAt === undefined && now.getTime() - startedAt.getTime() > (everyMinutes[job] + 5) * minute

function ofSweep(one: SweepState, watched: Watched, now: Instant): Concern[] {
  const concern = (code: Concern['code'], facts: Concern['facts'] = {}): Concern => ({ code, at: 'sweeps', facts: { sweep: one.name, ...facts } })
  if (one.faults > 0) return [concern('sweepFailed', { since: one.startedAt! })]
  if (isUnfinished(one, now)) return [concern('sweepUnfinished', { since: one.startedAt! })]
  return isLate(one, watched, now) ? [concern('sweepLate')] : []
}

function ofLetters({ letters, mail, demonstration }: Watched): Concern[] {
  const say = (code: Concern['code'], facts: Concern['facts'] = {}): Concern => ({ code, at: 'letters', facts })
  const { waiting, again, mostTries, withoutJob, givenUp, givenUpSince, oldestAt } = letters
  if (mail === 'none') return demonstration ? [] : [say('mailNotSet', { count: waiting })]
  return [
    ...(again > 0 && mostTries >= triesOfABusyServer ? [say('lettersLate', { count: again, since: oldestAt! })] : []),
    ...(withoutJob > 0 ? [say('lettersWithoutJob', { count: withoutJob })] : []),
    ...(givenUp > 0 ? [say('lettersGivenUp', { count: givenUp, since: givenUpSince! })] : []),
  ]
}

/** Letters have sentences of their own; a sweep's job says nothing that the sweep does not. */
function ofJobs({ jobs }: Watched): Concern[] {
  const say = (code: Concern['code'], count: number): Concern[] => (count > 0 ? [{ code, at: 'jobs', facts: { count } }] : [])
  const reactions = jobs.filter(({ kind }) => kind === 'reactions')
  const late = jobs.filter(({ oldestSeconds }) => (oldestSeconds ?? 0) > lateAfterSeconds)
  return [
    ...reactions.flatMap(({ failed }) => say('jobsFailed', failed)),
    ...reactions.flatMap(({ again }) => say('jobsAgain', again)),
    ...say('jobsLate', late.reduce((sum, { waiting, again }) => sum + waiting + again, 0)),
  ]
}

function ofStorage({ freeBytes, warnBelowBytes }: Watched): Concern[] {
  if (freeBytes === undefined) return [{ code: 'diskUnknown', at: 'storage', facts: {} }]
  return freeBytes < warnBelowBytes ? [{ code: 'diskLow', at: 'storage', facts: { bytes: freeBytes } }] : []
}

/** Nobody backs up a made-up world. */
function ofBackup({ backupAt, demonstration }: Watched, now: Instant): Concern[] {
  if (demonstration) return []
  if (!backupAt) return [{ code: 'backupNone', at: 'backup', facts: {} }]
  return now.getTime() - backupAt.getTime() > oldBackup ? [{ code: 'backupOld', at: 'backup', facts: { since: backupAt } }] : []
}

/** What is not well, the most pressing first; nothing when everything is. */
export const concernsOf = (watched: Watched, now: Instant): readonly Concern[] => [
  ...ofStorage(watched), ...ofLetters(watched), ...ofJobs(watched),
  ...watched.sweeps.flatMap((one) => ofSweep(one, watched, now)), ...ofBackup(watched, now),
]
