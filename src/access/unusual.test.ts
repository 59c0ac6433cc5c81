import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates.ts'
import type { Look } from './findings.ts'
import {
  isOddHour, openedAfterDecision, openedAgain, openedAtOddHours, openedMany, openedSameName, openedUnrelated, refusedOften, takenAway,
} from './unusual.ts'

const minute = 60_000
const aDay = 24 * 60 * minute
const noon = Date.parse('2026-03-10T19:00:00Z')

/** A look some minutes after noon on Tuesday, March 10, 2026. */
const look = (whose: string, minutes = 0, changed: Partial<Look> = {}): Look => {
  const at = new Date(noon + minutes * minute)
  return { by: 'dee', whose, at, day: addDays('2026-03-10', Math.floor(minutes / 1440)), hour: 12, ...changed }
}
const several = (count: number, apart: number, changed: Partial<Look> = {}) =>
  Array.from({ length: count }, (_, i) => look(`record ${i}`, i * apart, changed))

describe('PLAT-06 Many records within an hour', () => {
  const limits = { manyOpened: 4 }

  test('are found from the number on that the policy sets, and not below', () => {
    expect(openedMany(several(3, 1), limits)).toEqual([])
    expect(openedMany(several(4, 1), limits)).toEqual([{
      kind: 'many', by: 'dee', about: '2026-03-10', count: 4, first: new Date(noon), last: new Date(noon + 3 * minute),
      whose: ['record 0', 'record 1', 'record 2', 'record 3'],
    }])
  })

  test('the hour is any sixty minutes, its last second included, and not those of the clock', () => {
    expect(openedMany(several(4, 20), limits)).toHaveLength(1)
    expect(openedMany(several(4, 20.001), limits)).toEqual([])
  })

  test('the same record counts once, however often it was opened', () => {
    expect(openedMany([...several(3, 1), look('record 0', 4), look('record 1', 5)], limits)).toEqual([])
  })

  test('each person is counted alone, and around midnight the day is that on which the hour ends', () => {
    expect(openedMany([...several(2, 1), ...several(2, 1, { by: 'moe' })], limits)).toEqual([])
    const late = several(4, 15).map((one, i) => ({ ...one, day: i < 2 ? '2026-03-10' : '2026-03-11' }))
    expect(openedMany(late, limits).map(({ about, count }) => [about, count])).toEqual([['2026-03-11', 4]])
  })

  test('a day is one finding, over its fullest hour, in whatever order the looks come', () => {
    const day = [...several(4, 1), ...Array.from({ length: 6 }, (_, i) => look(`later ${i}`, 300 + i))]
    fc.assert(fc.property(fc.shuffledSubarray(day, { minLength: day.length }), (looks) => {
      expect(openedMany(looks, limits)).toMatchObject([{ count: 6, first: new Date(noon + 300 * minute) }])
    }))
  })

})

describe('PLAT-06 Records that one has nothing to do with', () => {
  test('are found when there are several on one day', () => {
    const limits = { unrelatedOpened: 3 }
    expect(openedUnrelated(several(3, 60), limits)).toMatchObject([{ kind: 'unrelated', about: '2026-03-10', count: 3 }])
    expect(openedUnrelated([...several(2, 60), look('record 0', 90)], limits)).toEqual([])
    expect(openedUnrelated([...several(2, 60), look('other', 1440)], limits)).toEqual([])
  })
})

describe('PLAT-06 Night and weekend', () => {
  const limits = { workBegins: 6, workEnds: 21 }
  test.each([
    ['2026-03-10', 5, true], ['2026-03-10', 6, false], ['2026-03-10', 20, false], ['2026-03-10', 21, true], ['2026-03-10', 0, true],
    ['2026-03-13', 12, false], ['2026-03-14', 12, true], ['2026-03-15', 12, true], ['2026-03-16', 12, false],
  ])('%s at %i: %s', (day, hour, odd) => {
    expect(isOddHour({ day, hour }, limits)).toBe(odd)
    expect(openedAtOddHours([look('a', 0, { day, hour })], limits)).toHaveLength(odd ? 1 : 0)
  })

  test('are one finding a day', () => {
    const night = [look('a', 0, { hour: 22 }), look('b', 5, { hour: 22 }), look('b', 1500, { day: '2026-03-11', hour: 23 }), look('c')]
    expect(openedAtOddHours(night, limits).map(({ about, count, whose }) => [about, count, whose]))
      .toEqual([['2026-03-10', 2, ['a', 'b']], ['2026-03-11', 1, ['b']]])
  })
})

describe('PLAT-06 The same record again and again', () => {
  const limits = { openedAgain: 3, openedAgainWithin: 7 }
  const on = (...days: number[]) => days.map((day) => look('a', day * 1440))

  test('is found within the days that the policy sets, the last moment included', () => {
    expect(openedAgain(on(0, 3, 7), limits)).toMatchObject([{ kind: 'again', about: 'a', count: 3, whose: ['a'] }])
    expect(openedAgain(on(0, 3, 7.001), limits)).toEqual([])
    expect(openedAgain(on(0, 7), limits)).toEqual([])
  })

  test('of each record and person alone', () => {
    expect(openedAgain([...on(0, 1), look('b', 2), look('a', 2, { by: 'moe' })], limits)).toEqual([])
  })
})

describe('PLAT-06 The same family name', () => {
  const named = (ownFamilyNames: string, theirFamilyNames: string) => ({ ...look('a'), ownFamilyNames, theirFamilyNames })
  test('is found in one of two surnames, whatever its accents', () => {
    expect(openedSameName([named('Garcia', 'García Márquez')])).toMatchObject([{ kind: 'sameName', about: 'a', count: 1 }])
    expect(openedSameName([named('Nguyen', 'García Márquez')])).toEqual([])
  })

  test('no name is nobody’s', () => expect(openedSameName([named('', ''), named('', 'Ruiz')])).toEqual([]))
})

describe('PLAT-06 Long after the decision', () => {
  const closedAt = new Date(noon - 14 * aDay)
  test('is found from the first moment after the days that the policy sets', () => {
    const limits = { afterDecision: 14 }
    expect(openedAfterDecision([{ ...look('a'), closedAt }], limits)).toEqual([])
    expect(openedAfterDecision([{ ...look('a', 0.001), closedAt }], limits)).toMatchObject([{ kind: 'afterDecision', about: 'a' }])
  })
})

describe('PLAT-06 What was refused or taken away', () => {
  test('tries at closed doors are found when there are several on one day', () => {
    expect(refusedOften(several(3, 1), { refusedAttempts: 3 })).toMatchObject([{ kind: 'refused', about: '2026-03-10', count: 3, whose: [] }])
    expect(refusedOften([...several(2, 1), look('x', 1440)], { refusedAttempts: 3 })).toEqual([])
  })

  test('every list that was saved as a file is read about', () => {
    expect(takenAway([{ id: 'row', by: 'dee', at: new Date(noon), whose: ['a', 'b'] }])).toMatchObject([{ kind: 'export', about: 'row', count: 2 }])
  })
})
