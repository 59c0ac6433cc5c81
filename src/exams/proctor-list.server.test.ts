import { describe, expect, test } from 'vitest'
import type { KyselyPlugin } from 'kysely'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { checksIn, examDay, notes, sits } from '#tests/people/exam-days.ts'
import { setsValue, typedValue } from '#tests/people/policy.ts'
import { seeSittingNow } from './see-proctor.server.ts'
import { houseOfSitting } from './who-looks-after.server.ts'

const testHouse = openTestHouse()
const looks = async (house: House, { personId }: Staff) =>
  (await house.database.query.selectFrom('audit').select(['at', 'record_ids']).where('person_id', '=', personId).where('action', '=', 'listed').orderBy('at').orderBy('id').execute()).map(({ record_ids }) => record_ids.length)
const everybody = { view: 'all', find: '', far: new Map() } as const

/** The same house, and how many statements it was asked. */
function counting(house: House): { house: House; count: () => number } {
  let asked = 0
  const count: KyselyPlugin = { transformQuery: ({ node }) => ((asked += 1), node), transformResult: async ({ result }) => result }
  return { house: { ...house, database: { ...house.database, query: house.database.query.withPlugin(count) } }, count: () => asked }
}

describe('PLAT-06 A proctor’s list that renews itself', () => {
  test('writes down whoever is newly shown at once, and the same people not again before ten minutes', async () => {
    const { house, clock, pat, sitting, someone, begins } = await examDay(testHouse(), 5)
    const ana = await someone()
    await begins()
    const refreshed = async (times: number) => {
      for (let i = 0; i < times; i += 1) {
        await unitOfWork(house, pat, (unit) => seeSittingNow(unit, sitting))
        clock.forward(15_000)
      }
    }
    await refreshed(8)
    expect(await looks(house, pat)).toEqual([1])
    await checksIn(house, ana)
    await refreshed(2)
    expect(await looks(house, pat)).toEqual([1])
    // Somebody is newly there: recorded at their first look, with everybody who is shown.
    await house.database.query.updateTable('exam_sittings').set({ seats: 6 }).where('id', '=', sitting).execute()
    clock.set('2026-03-16T15:30:00Z')
    await someone()
    await begins()
    clock.forward(180_000)
    await refreshed(1)
    expect(await looks(house, pat)).toEqual([1, 2])
    await refreshed(40)
    expect(await looks(house, pat)).toEqual([1, 2, 2])
  })

  test('each proctor, each sitting and each part of the list has rows of its own', async () => {
    const { house, anh, pat, sitting, someone, begins } = await examDay(testHouse(), 5)
    await someone()
    await begins()
    const see = (by: Staff, view: 'all' | 'need' = 'all') => unitOfWork(house, by, (unit) => seeSittingNow(unit, sitting, { ...everybody, view }))
    await see(pat)
    await see(anh)
    await see(pat, 'need')
    await see(pat)
    expect([await looks(house, pat), await looks(house, anh)]).toEqual([[1], [1]])
  })
})

describe('CERT-13 A sitting with many people', () => {
  test('takes as many statements as one with few, in two units; whoever needs the proctor comes first; a name finds', async () => {
    const { house, pat, sitting, someone, begins, anh } = await examDay(testHouse(), 30)
    await setsValue(house, anh, 'examItems', typedValue('10', '2026-03-11'))
    const people = [await someone(), await someone()]
    await begins()
    await sits(house, pat, people[0]!)
    await notes(house, pat, people[0]!)
    const asks = async () => {
      const counted = counting(house)
      const { far, expected } = await houseOfSitting(counted.house, pat, sitting)
      const seen = await unitOfWork(counted.house, pat, (unit) => seeSittingNow(unit, sitting, { ...everybody, far }))
      return { statements: counted.count(), expected, seen }
    }
    await asks()
    const few = await asks()
    expect(few.seen.people).toMatchObject([{ state: 'started', notes: 1, progress: { of: 10, minutesLeft: 150 } }, { state: 'expected' }])
    testHouse().clock.set('2026-03-16T15:30:00Z')
    for (let i = 0; i < 20; i += 1) people.push(await someone())
    await begins()
    for (const who of people.slice(1, 12)) await checksIn(house, who)
    await sits(house, pat, people[12]!)
    await asks()
    const many = await asks()
    expect([few.expected, many.expected]).toEqual([2, 22])
    expect(many.statements).toBe(few.statements)
    expect(many.seen.people.slice(0, 12).map(({ state }) => state)).toEqual([...Array.from({ length: 11 }, () => 'here'), 'started'])
    expect(many.seen.counts).toMatchObject([{ view: 'all', count: 22 }, { view: 'need', count: 11 }, { view: 'underWay', count: 2 }, { view: 'expected', count: 9 }, { view: 'over', count: 0 }])
    await house.database.query.updateTable('exam_days').set({ given_names: 'Zoé' }).where('registration_id', '=', people[21]!.seat).execute()
    const found = await unitOfWork(house, pat, (unit) => seeSittingNow(unit, sitting, { ...everybody, find: 'ZOE ruiz' }))
    expect(found.people).toMatchObject([{ name: 'Zoé Ruiz Soto' }])
  })

  test('of a sitting elsewhere, or of another day, the house says nothing and expects nobody', async () => {
    const { house, clock, pat, sitting, someone } = await examDay(testHouse(), 3)
    await someone()
    clock.set('2026-03-12T16:00:00Z')
    expect(await houseOfSitting(house, pat, sitting)).toMatchObject({ expected: 0 })
    clock.set('2026-03-16T16:00:00Z')
    expect(await houseOfSitting(house, { organisationId: crypto.randomUUID() }, sitting)).toMatchObject({ expected: 0 })
    expect((await house.database.statement('select 1 from exam_days')).rows).toEqual([])
    expect(await houseOfSitting(house, pat, sitting)).toMatchObject({ expected: 1 })
  })
})
