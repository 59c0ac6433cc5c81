import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isBefore } from '#platform/dates.ts'
import type { Deadline, WhoActs } from '#policy/deadline.ts'
import { grouped, inOrder, nextOfMine } from './in-order.ts'

const said = { en: 'x', es: 'x' }
const date = (id: string, on: string, who: WhoActs = 'me', from?: string): Deadline => ({
  id, on, who, kind: 'feeDue', label: said, atEnd: said, why: [], href: '/apply',
  ...(from ? { at: { from: new Date(from), until: new Date(from), timeZone: 'America/Los_Angeles' } } : {}),
})
const anyDates = fc.uniqueArray(fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }), days: fc.integer({ min: -400, max: 800 }), who: fc.constantFrom<WhoActs>('me', 'program', 'nobody'),
}), { selector: ({ id }) => id, maxLength: 12 }).map((all) => all.map(({ id, days, who }) => date(id, addDays('2028-02-28', days), who)))
const shuffled = anyDates.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })))
const today = '2028-02-29'

describe('BEYOND-02 The order of one’s dates', () => {
  test('does not depend on which room is asked first', () =>
    fc.assert(fc.property(shuffled, ([one, other]) => void expect(inOrder(other)).toEqual(inOrder(one)))))
  test('never goes back in time', () =>
    fc.assert(fc.property(anyDates, (all) => void inOrder(all).reduce((before, { on }) => {
      expect(isBefore(on, before)).toBe(false)
      return on
    }, '2000-01-01'))))
  test('has every date in exactly one group', () =>
    fc.assert(fc.property(anyDates, (all) => {
      const { next, later, program, past } = grouped(all, today)
      expect([...next, ...later, ...program, ...past].map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
    })))
  test('names as next the nearest day that asks something of me, and nothing of the past', () =>
    fc.assert(fc.property(anyDates, (all) => {
      const mine = all.filter(({ who, on }) => who === 'me' && !isBefore(on, today)).map(({ on }) => on).sort()
      expect(nextOfMine(all, today)?.on).toBe(mine[0])
      if (mine[0]) expect(grouped(all, today).next.at(-1)!.on).toBe(mine[0])
    })))
  test('puts an appointment before the last day that is the same day', () =>
    expect(inOrder([date('a', '2027-01-02'), date('z', '2027-01-02', 'me', '2027-01-02T17:00:00Z')]).map(({ id }) => id)).toEqual(['z', 'a']))
  test('counts today as still to come, and what the program owes us late as not over', () => {
    const { next, program, past } = grouped([date('mine', today), date('theirs', '2028-02-01', 'program'), date('old', '2028-02-28')], today)
    expect([next, program, past].map((group) => group.map(({ id }) => id))).toEqual([['mine'], ['theirs'], ['old']])
  })
  test('tells once what two rooms tell', () => expect(inOrder([date('same', '2027-01-02'), date('same', '2027-05-05')]).map(({ on }) => on)).toEqual(['2027-01-02']))
})
