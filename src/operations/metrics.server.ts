import { hash, timingSafeEqual } from 'node:crypto'
import type { House } from '#platform/house.server.ts'
import { timeLimits } from '#platform/meters.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { diskOf, productVersion } from './machine.server.ts'
import { metricsText, timesOf, type Metric, type Sample } from './metrics-text.ts'
import { sweepReports } from './sweep-report.ts'
import { countJobs, countLetters, databaseFacts, sweepRuns } from './watch-store.server.ts'
import { expectedSweeps } from './watch.server.ts'

/** Does a request carry the token? Compared in a time that says nothing about it. */
export function carriesToken(authorization: string | null, token: string): boolean {
  const digest = (text: string) => hash('sha256', text, 'buffer')
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}

const gauge = (name: string, help: string, ...samples: Sample[]): Metric => ({ name: `alongside_${name}`, help, type: 'gauge', samples })

function ofProcess({ process: { id, since }, meters }: House): Metric[] {
  return [
    gauge('info', 'Which release this is, and which server process answers', { labels: { version: productVersion(), process: id }, value: 1 }),
    gauge('process_start_time_seconds', 'When this process began', { value: since.getTime() / 1000 }),
    gauge('process_resident_memory_bytes', 'Memory that this process holds', { value: process.memoryUsage.rss() }),
    {
      name: 'alongside_request_seconds', type: 'histogram', help: 'How long this process took to answer requests, by the class of the status',
      samples: timesOf(meters.requests, timeLimits),
    },
  ]
}

/** What is the same whichever process is asked. */
const askDatabase = (house: House) => unitOfWork(house, { hat: 'jobs' }, async (unit) => ({
  jobs: await countJobs(unit), letters: await countLetters(unit), facts: await databaseFacts(unit),
  sweeps: sweepReports(await sweepRuns(unit), expectedSweeps(house), unit.now), now: unit.now,
}))

function ofDatabase({ jobs, letters, facts, sweeps, now }: Awaited<ReturnType<typeof askDatabase>>): Metric[] {
  const age = (since: Date | null | undefined): Sample[] => (since ? [{ value: (now.getTime() - since.getTime()) / 1000 }] : [])
  return [
    gauge('jobs', 'Jobs that are not done, by kind and state', ...jobs.flatMap(({ kind, waiting, again, running, failed }) =>
      Object.entries({ waiting, again, running, failed }).map(([state, value]) => ({ labels: { kind, state }, value })))),
    gauge('job_oldest_seconds', 'How long the oldest job waits that nothing holds back', ...jobs.map(({ kind, oldestSeconds }) =>
      ({ labels: { kind }, value: oldestSeconds ?? 0 }))),
    gauge('letters', 'Letters that did not leave or did not arrive', ...Object.entries({
      waiting: letters.waiting, again: letters.again, without_job: letters.withoutJob, given_up: letters.givenUp, came_back: letters.cameBack,
    }).map(([state, value]) => ({ labels: { state }, value }))),
    gauge('letter_oldest_seconds', 'How long the oldest letter waits', ...(letters.waiting > 0 ? age(letters.oldestAt) : [{ value: 0 }])),
    gauge('sweep_age_seconds', 'How long ago a sweep began the last time', ...sweeps.flatMap(({ name, startedAt }) =>
      age(startedAt).map(({ value }) => ({ labels: { sweep: name }, value })))),
    gauge('sweep_faults', 'Faults that the last run of a sweep met', ...sweeps.map(({ name, faults }) => ({ labels: { sweep: name }, value: faults }))),
    gauge('database_bytes', 'Size of the database', { value: Number(facts.bytes) }),
    gauge('files_bytes', 'Size of the files that people added, without their previews', { value: Number(facts.file_bytes) }),
  ]
}

/** Every number, as text for Prometheus. */
export async function metricsOf(house: House): Promise<string> {
  const [disk, database] = [await diskOf(house), await askDatabase(house)]
  const free = gauge('disk_free_bytes', 'Room that is left where the files lie', ...(disk ? [{ value: disk.freeBytes }] : []))
  return metricsText([...ofProcess(house), ...ofDatabase(database), free])
}
