import { describe, expect, test } from 'vitest'
import { Refused } from '#platform/problems.ts'
import { keptOf } from './kept.ts'
import { readVoucherWish } from './voucher-form.ts'

const typed = {
  program: ' Sacramento County ', amount: '$1,000', count: '3', forEmail: '', 'validFrom-year': '2026', 'validFrom-month': '3',
  'validFrom-day': '1', 'validThrough-year': '2026', 'validThrough-month': '3', 'validThrough-day': '1',
}
const wrong = (changed: Record<string, string>, kinds: readonly string[] = ['application']) => {
  try {
    return readVoucherWish({ ...typed, ...changed }, { kinds })
  } catch (fault) {
    return (fault as Refused).problems.map(({ code, field }) => `${field}: ${code}`)
  }
}

describe('CERT-05 Vouchers to issue', () => {
  test('are read as they were typed; one day is long enough', () => {
    expect(readVoucherWish(typed, { kinds: ['application', 'exam', 'strange'] })).toEqual({
      program: 'Sacramento County', kinds: ['application', 'exam'], cents: 100_000, forEmail: undefined,
      validFrom: '2026-03-01', validThrough: '2026-03-01', count: 3,
    })
  })

  test('are not issued while something is wrong, and everything is said at once', () => {
    expect(wrong({ program: ' ', amount: '0', count: '0', forEmail: 'ana', 'validFrom-day': '32', 'validThrough-year': '26' }, [])).toEqual([
      'program: programMissing', 'kinds: kindsMissing', 'amount: amountMissing', 'forEmail: emailNotReal', 'validFrom: firstDayMissing',
      'validThrough: lastDayMissing', 'count: countWrong'])
    expect(wrong({ 'validThrough-month': '2' })).toEqual(['validThrough: datesCrossed'])
    expect(wrong({ count: '201' })).toEqual(['count: countWrong'])
    expect(wrong({ forEmail: 'ana@example.org' })).toEqual(['count: oneForOne'])
  })
})

describe('CERT-05 What is kept', () => {
  test('is everything that was paid, but for what the policy gives back after a withdrawal', () => {
    expect([keptOf(10_000, 'void', 50), keptOf(10_000, 'withdrawn', 0), keptOf(10_000, 'withdrawn', 25), keptOf(0, 'withdrawn', 25)])
      .toEqual([10_000, 10_000, 7500, 0])
    expect(keptOf(101, 'withdrawn', 50)).toBe(50)
  })
})
