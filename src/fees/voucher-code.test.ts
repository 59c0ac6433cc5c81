import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readVoucherCode, voucherCodeBase, voucherCodeDigits, voucherCodeFrom } from './voucher-code.ts'

const digits = fc.array(fc.nat(voucherCodeBase - 1), { minLength: voucherCodeDigits, maxLength: voucherCodeDigits })

describe('CERT-05 The code of a voucher', () => {
  test('has twelve signs without look-alikes, in three groups', () => {
    fc.assert(fc.property(digits, (all) => /^([2-9CDFGHJKMNPQRTVWXY]{4}-){2}[2-9CDFGHJKMNPQRTVWXY]{4}$/.test(voucherCodeFrom(all))))
  })

  test('is read however it is typed', () => {
    fc.assert(fc.property(digits, (all) => {
      const code = voucherCodeFrom(all)
      return [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')}.`].every((typed) => readVoucherCode(typed) === code)
    }))
  })

  test('one wrong sign, or two swapped neighbours, are noticed', () => {
    fc.assert(fc.property(digits, fc.nat(voucherCodeDigits - 1), fc.integer({ min: 1, max: 24 }), (all, place, by) => {
      const wrong = all.map((digit, i) => (i === place ? (digit + by) % voucherCodeBase : digit))
      const [code, check] = [voucherCodeFrom(wrong), voucherCodeFrom(all).at(-1)!]
      return readVoucherCode(code.slice(0, -1) + check) === undefined
    }))
    fc.assert(fc.property(digits, fc.nat(voucherCodeDigits - 2), (all, place) => {
      const swapped = all.with(place, all[place + 1]!).with(place + 1, all[place]!)
      fc.pre(swapped[place] !== all[place])
      return readVoucherCode(voucherCodeFrom(swapped).slice(0, -1) + voucherCodeFrom(all).at(-1)!) === undefined
    }))
  })

  test('what cannot be one is none', () => {
    for (const typed of ['', 'K7M-3PQ-9D', 'hello', '0'.repeat(12), '2'.repeat(13), '%00']) expect(readVoucherCode(typed), typed).toBeUndefined()
  })
})
