import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inMoney, readMoney } from './money.ts'

describe('CERT-05 Money in words', () => {
  test('reads as dollars in both languages', () => {
    expect([inMoney(10000, 'en'), inMoney(8050, 'en'), inMoney(123456789, 'en')]).toEqual(['$100.00', '$80.50', '$1,234,567.89'])
    expect([inMoney(10000, 'es'), inMoney(0, 'es')]).toEqual(['$100.00', '$0.00'])
  })

  test('is read as people type it', () => {
    expect(['100', '100.00', '$100', '$ 100.00', '1,000.50', ' 80.05 '].map(readMoney)).toEqual([10000, 10000, 10000, 10000, 100050, 8005])
  })

  test('is not guessed at', () => {
    for (const typed of ['', '0', '-5', '1e3', '100,00', '10.5', '1,00', 'ten', '100.001', '99999999999', '١٠٠', 'NaN']) {
      expect(readMoney(typed), typed).toBeUndefined()
    }
  })

  test('what is said can be read again, in either language', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom('en' as const, 'es' as const), (cents, language) =>
      readMoney(inMoney(cents, language)) === cents))
  })
})
