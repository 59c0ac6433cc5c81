import { describe, expect, test } from 'vitest'
import { concernsOf, type LetterCounts, type Watched } from './concerns.ts'

const now = new Date('2026-03-10T18:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const noLetters: LetterCounts = {
  waiting: 0, again: 0, mostTries: 0, oldestAt: null, nextAt: null, withoutJob: 0, givenUp: 0, givenUpSince: null, cameBack: 0, cameBackSince: null,
}
const noJobs = { waiting: 0, again: 0, running: 0, failed: 0, oldestSeconds: null, nextAt: null }
const swept = { name: 'files', job: 'housekeeping', startedAt: ago(4), endedAt: ago(4), faults: 0 } as const
/** A house in which everything is well. */
const well: Watched = {
  jobs: [{ kind: 'reactions', ...noJobs }], letters: noLetters, sweeps: [swept], mail: 'server', freeBytes: 9e9, warnBelowBytes: 2e9, backupAt: ago(600),
  demonstration: false, runningSince: ago(10_000),
}
const codes = (change: Partial<Watched>) => concernsOf({ ...well, ...change }, now).map(({ code }) => code)

describe('PLAT-10 What an operator should look at', () => {
  test('is nothing while work is done as it comes', () => {
    expect(concernsOf(well, now)).toEqual([])
    const busy = { ...noJobs, waiting: 4000, running: 25, oldestSeconds: 30 }
    expect(codes({ jobs: [{ kind: 'reactions', ...busy }], letters: { ...noLetters, waiting: 900, again: 12, mostTries: 2, oldestAt: ago(20) } })).toEqual([])
  })

  test('is a disk with less room than the limit, or one that says nothing', () => {
    expect(concernsOf({ ...well, freeBytes: 1.9e9 }, now)).toEqual([{ code: 'diskLow', at: 'storage', facts: { bytes: 1.9e9 } }])
    expect(codes({ freeBytes: 2e9 })).toEqual([])
    expect(codes({ freeBytes: undefined })).toEqual(['diskUnknown'])
  })

  test('is mail that nobody carries, with how much waits; a made-up world has its own mailbox', () => {
    expect(concernsOf({ ...well, mail: 'none', letters: { ...noLetters, waiting: 3, withoutJob: 3 } }, now))
      .toEqual([{ code: 'mailNotSet', at: 'letters', facts: { count: 3 } }])
    expect(codes({ mail: 'none', demonstration: true })).toEqual([])
  })

  test('is letters that were tried in vain, lost their job, or were given up', () => {
    expect(codes({ letters: { ...noLetters, waiting: 5, again: 5, mostTries: 3, oldestAt: ago(30), withoutJob: 1, givenUp: 2, givenUpSince: ago(900) } }))
      .toEqual(['lettersLate', 'lettersWithoutJob', 'lettersGivenUp'])
    expect(codes({ letters: { ...noLetters, cameBack: 4, cameBackSince: ago(900) } })).toEqual([])
  })

  test('is follow-up work that failed, and any work that waits too long', () => {
    expect(concernsOf({ ...well, jobs: [{ kind: 'reactions', ...noJobs, failed: 2, again: 1 }] }, now).map(({ code, facts }) => [code, facts.count]))
      .toEqual([['jobsFailed', 2], ['jobsAgain', 1]])
    expect(codes({ jobs: [{ kind: 'decisions', ...noJobs, waiting: 1, oldestSeconds: 601 }] })).toEqual(['jobsLate'])
    expect(codes({ jobs: [{ kind: 'decisions', ...noJobs, waiting: 1, oldestSeconds: 600 }] })).toEqual([])
    // Letters and sweeps say it themselves.
    expect(codes({ jobs: [{ kind: 'messages', ...noJobs, failed: 7 }, { kind: 'housekeeping', ...noJobs, failed: 7 }] })).toEqual([])
  })

  test('is a sweep that failed, that never ended, or that did not come', () => {
    expect(codes({ sweeps: [{ ...swept, faults: 1 }] })).toEqual(['sweepFailed'])
    expect(codes({ sweeps: [{ ...swept, startedAt: ago(16), endedAt: undefined }] })).toEqual(['sweepUnfinished'])
    expect(codes({ sweeps: [{ ...swept, startedAt: ago(14), endedAt: undefined }] })).toEqual([])
    expect(codes({ sweeps: [{ ...swept, startedAt: ago(32), endedAt: ago(32) }] })).toEqual(['sweepLate'])
    expect(codes({ sweeps: [{ ...swept, startedAt: ago(31), endedAt: ago(31) }] })).toEqual([])
    expect(codes({ sweeps: [{ ...swept, name: 'decisions', job: 'decisions', startedAt: ago(5), endedAt: ago(5) }] })).toEqual(['sweepLate'])
  })

  test('is no sweep that had no time to come since the house was opened', () => {
    const never = { ...swept, startedAt: undefined, endedAt: undefined }
    expect(codes({ sweeps: [never], runningSince: ago(20) })).toEqual([])
    expect(codes({ sweeps: [never], runningSince: ago(60) })).toEqual(['sweepLate'])
    expect(codes({ sweeps: [{ ...swept, startedAt: ago(4000), endedAt: ago(4000) }], runningSince: ago(2) })).toEqual([])
  })

  test('is a backup that is missing or old, but not of a made-up world', () => {
    expect(codes({ backupAt: undefined })).toEqual(['backupNone'])
    expect(codes({ backupAt: ago(36 * 60 + 1) })).toEqual(['backupOld'])
    expect(codes({ backupAt: undefined, demonstration: true })).toEqual([])
  })
})
