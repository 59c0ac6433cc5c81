import { describe, expect, test } from 'vitest'
import { nextRun } from '#platform/sweeps.ts'
import { processesIn, sweepReports, type KeptRun } from './sweep-report.ts'

const now = new Date('2026-03-10T18:04:30Z')
const at = (time: string) => new Date(`2026-03-10T${time}Z`)
const run = (sweep: string, began: string, ended: string | null, more: Partial<KeptRun> = {}): KeptRun => ({
  sweep, process: 'A', started_at: at(began), ended_at: ended ? at(ended) : null, done: 0, faults: 0, fault_kind: null, fault_code: null, fault_place: null, ...more,
})

describe('PLAT-10 The clock asks for work', () => {
  test('at round minutes, always later than now', () => {
    expect(nextRun('housekeeping', now)).toEqual(at('18:10:00'))
    expect(nextRun('housekeeping', at('18:10:00'))).toEqual(at('18:20:00'))
    expect(nextRun('decisions', now)).toEqual(at('18:05:00'))
  })
})

describe('PLAT-10 A report on sweeps', () => {
  test('says of each the last run and how long it took, and of one that never ran when it will', () => {
    const [files, endings] = sweepReports([run('files', '18:00:00', '18:00:02', { done: 3 })], ['files', 'endings'], now)
    expect(files).toMatchObject({ name: 'files', startedAt: at('18:00:00'), milliseconds: 2000, done: 3, lastFault: undefined })
    expect(endings).toMatchObject({ name: 'endings', startedAt: undefined, nextAt: at('18:10:00') })
  })

  test('remembers the last fault also when later runs went well, and a run that never ended', () => {
    const runs = [run('files', '18:00:00', '18:00:02'), run('files', '17:50:00', '17:50:01', { faults: 1, fault_kind: 'Error' }), run('files', '17:40:00', null)]
    expect(sweepReports(runs, [], now)[0]).toMatchObject({ faults: 0, lastFault: { started_at: at('17:50:00') } })
    expect(sweepReports([runs[0]!, runs[2]!], [], now)[0]!.lastFault).toMatchObject({ started_at: at('17:40:00') })
  })

  test('does not call a run that goes on a fault', () => {
    expect(sweepReports([run('files', '18:04:00', null)], [], now)[0]).toMatchObject({ endedAt: undefined, milliseconds: undefined, lastFault: undefined })
  })

  test('tells of sweeps that this release does not expect, too', () => {
    expect(sweepReports([run('somethingNew', '18:00:00', '18:00:01')], ['files'], now).map(({ name }) => name)).toEqual(['files', 'somethingNew'])
  })

  test('names the processes that worked in the last half hour', () => {
    const runs = [run('files', '18:00:00', '18:00:01', { process: 'B' }), run('files', '17:50:00', '17:50:01'), run('files', '17:00:00', '17:00:01', { process: 'C' })]
    expect(processesIn(runs, now)).toEqual(['B', 'A'])
  })
})
