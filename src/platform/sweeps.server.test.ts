import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { person } from '#tests/people/people.ts'
import { housekeep } from '../housekeeping.server.ts'
import { faultInShort } from './fault-in-short.server.ts'
import { sweep } from './sweeps.server.ts'

const world = openTestHouse()
const runs = () => world().house.database.query.selectFrom('sweep_runs').selectAll().orderBy('id').execute()

describe('PLAT-10 A sweep', () => {
  test('keeps when it began and ended, who did it, and how many things it did', async () => {
    const { house, clock } = world()
    const began = clock.now()
    await sweep(house, 'files', async () => {
      clock.forward(1500)
      return 3
    })
    expect(await runs()).toMatchObject([{
      sweep: 'files', process: house.process.id, started_at: began, ended_at: clock.now(), done: 3, faults: 0, fault_kind: null,
    }])
  })

  test('that fails is kept without the words of the fault, holds up nobody, and comes again', async () => {
    const { house } = world()
    await sweep(house, 'files', async () => { throw Object.assign(new TypeError('majo@example.org typed García'), { code: 'ENOSPC' }) })
    const [failed] = await runs()
    expect(failed).toMatchObject({ faults: 1, fault_kind: 'TypeError', fault_code: 'ENOSPC', done: null })
    expect(JSON.stringify(failed)).not.toMatch(/majo|García/)
    await sweep(house, 'files', async () => 1)
    expect((await runs()).map(({ faults }) => faults)).toEqual([1, 0])
  })

  test('counts what it could not do, and does the rest', async () => {
    await sweep(world().house, 'decisions', async (note) => {
      note(new Error('one'))
      note(new Error('two'))
      return 5
    })
    expect(await runs()).toMatchObject([{ done: 5, faults: 2, fault_kind: 'Error' }])
  })

  test('in which nothing happened is forgotten when the next one begins; one that never ended is not', async () => {
    const { house } = world()
    await sweep(house, 'files', async () => 0)
    await sweep(house, 'files', async () => {})
    await house.database.query.updateTable('sweep_runs').set({ ended_at: null }).execute()
    await sweep(house, 'reminders', async () => 0)
    await sweep(house, 'files', async () => 0)
    await sweep(house, 'files', async () => 0)
    expect((await runs()).map((run) => [run.sweep, run.ended_at !== null])).toEqual([['files', false], ['reminders', true], ['files', true]])
  })

  test('has gone on when its process is killed: what was begun is there', async () => {
    const { house } = world()
    let seen: unknown[] = []
    await sweep(house, 'files', async () => void (seen = await runs()))
    expect(seen).toMatchObject([{ sweep: 'files', ended_at: null }])
  })
})

describe('PLAT-10 Housekeeping', () => {
  test('does every sweep, also after one that failed, and forgets runs after two weeks', async () => {
    const { house, clock } = world()
    const broken = { ...house, files: { ...house.files, shelves: () => { throw new Error('x') } } }
    await house.database.query.insertInto('files').values({
      id: '0199a000-0000-7000-8000-000000000000', person_id: (await person(house, 'majo@example.org')).personId, kind: 'identity', name: 'id.jpg', type: 'image/jpeg', bytes: 1,
      sha256: '0'.repeat(64), received_sha256: '0'.repeat(64), previews: 1, recorded_at: house.clock.now(),
    }).execute()
    await housekeep(broken)
    expect((await runs()).map((run) => `${run.sweep} ${run.faults}`)).toEqual(['oldRows 0', 'lostLetters 0', 'endings 0', 'examEndings 0', 'assessmentEndings 0', 'examDays 0', 'reminders 0', 'trainingReviews 0', 'certificates 0', 'papers 0', 'missedExams 0', 'accommodations 0', 'examSeats 0', 'examOffers 0', 'examReminders 0', 'vendorFiles 0', 'files 1'])
    clock.forward(15 * 24 * 3600_000)
    await housekeep(house)
    expect((await runs()).map((run) => run.faults)).toEqual(Array.from({ length: 17 }, () => 0))
  })
})

describe('PLAT-10 What is kept of a fault', () => {
  test('is a class, a code and a function; never a word of it', () => {
    const fault = Object.assign(new Error('García\n    at majo@example.org (file:///x.ts:1:1)'), { name: 'García', code: 'not a code of anything' })
    const kept = faultInShort(fault)
    expect(kept.code).toBeUndefined()
    expect(JSON.stringify(kept)).not.toMatch(/Garc|majo/)
  })

  test('names the first function of ours', () => {
    const endTheMatter = () => faultInShort(new TypeError('x'))
    expect(endTheMatter()).toMatchObject({ kind: 'TypeError', place: 'endTheMatter' })
    expect(faultInShort('a text')).toEqual({ kind: 'string', code: undefined, place: undefined })
  })
})
