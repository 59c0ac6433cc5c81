import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policyKeys } from './policies.ts'
import { policiesOf } from './policies.server.ts'
import { asTyped, bounds, readValue } from './policy-value.ts'

const money = (typed: string) => readValue('applicationFee', 'cents', typed)
const days = (typed: string) => readValue('reviewPeriod', 'calendar days', typed)
const list = (typed: string) => readValue('reminderDays', 'calendar days', typed)
const code = (read: ReturnType<typeof readValue>) => ('problem' in read ? read.problem.code : 'accepted')

describe('PLAT-08 A value as it is typed', () => {
  test.each([
    ['120', 12_000], ['120.00', 12_000], ['$1,200.50', 120_050], [' 99.95 ', 9995], ['1', 100], ['10,000', 1_000_000],
  ])('%s dollars', (typed, value) => expect(money(typed)).toEqual({ value }))

  test.each([
    ['', 'valueMissing'], ['   ', 'valueMissing'], ['a lot', 'valueNotMoney'], ['12.5', 'valueNotMoney'], ['1.234,00', 'valueNotMoney'],
    ['1e3', 'valueNotMoney'], ['0x10', 'valueNotMoney'], ['120,00', 'valueNotMoney'], ['٣٠', 'valueNotMoney'], ['-5', 'moneyTooSmall'],
    ['0', 'moneyTooSmall'], ['0.99', 'moneyTooSmall'], ['10000.01', 'moneyTooLarge'], ['999999999999', 'moneyTooLarge'],
    ['9'.repeat(10_000), 'valueNotMoney'], ["1'; drop table policy_overrides; --", 'valueNotMoney'], ['30 days', 'valueNotMoney'],
  ])('%s is no fee', (typed, problem) => expect(code(money(typed))).toBe(problem))

  test.each([['45', 45], ['45 days', 45], ['45 días naturales', 45], ['3650', 3650]])('%s is a number of days', (typed, value) => expect(days(typed)).toEqual({ value }))

  test.each([
    ['thirty', 'valueNotWhole'], ['4.5', 'valueNotWhole'], ['$30', 'valueNotWhole'], ['30, 14', 'valueNotWhole'], ['-1', 'valueTooSmall'], ['0', 'valueTooSmall'],
    ['3651', 'valueTooLarge'], ['9'.repeat(400), 'valueNotWhole'],
  ])('%s is no number of days', (typed, problem) => expect(code(days(typed))).toBe(problem))

  test('a list is kept from the largest down, whatever order it was typed in', () => {
    expect(list('1, 7,14 30')).toEqual({ value: [30, 14, 7, 1] })
    expect(list('5')).toEqual({ value: [5] })
  })

  test.each([
    ['', 'valueMissing'], [',', 'valueNotList'], ['30, soon', 'valueNotList'], ['7, 7', 'listTwice'], ['0', 'valueTooSmall'], ['-3, 2', 'valueTooSmall'],
    ['13 12 11 10 9 8 7 6 5 4 3 2 1', 'listTooLong'],
  ])('"%s" is no list of days', (typed, problem) => expect(code(list(typed))).toBe(problem))

  test('yes or no is one of the two', () => {
    const check = (typed: string) => readValue('orientationCheck', 'no (0) or yes (1)', typed)
    expect([check('1'), check('0')]).toEqual([{ value: 1 }, { value: 0 }])
    expect(['yes', '2', '', '10'].map((typed) => code(check(typed)))).toEqual(Array(4).fill('valueMissing'))
  })

  test('is always accepted as its form shows it: each value of the release, and any within the bounds', () => {
    const { values } = policiesOf('california')
    for (const key of policyKeys) {
      const { unit, dated } = values[key]
      for (const { value } of dated) expect(readValue(key, unit, asTyped(value, unit)), key).toEqual({ value })
    }
    fc.assert(fc.property(fc.integer({ min: bounds.cents[0], max: bounds.cents[1] }), (cents) => {
      expect(money(asTyped(cents, 'cents'))).toEqual({ value: cents })
    }))
  })

  test('is never anything but whole numbers within the bounds, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...policyKeys), (typed, key) => {
      const { unit } = policiesOf('california').values[key]
      const read = readValue(key, unit, typed)
      if ('problem' in read) return
      const [least, most] = bounds[unit]
      for (const one of [read.value].flat() as number[]) expect(Number.isInteger(one) && one >= least && one <= most).toBe(true)
    }))
  })
})
