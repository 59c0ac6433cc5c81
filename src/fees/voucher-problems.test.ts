import { describe, expect, test } from 'vitest'
import { problemsOfVoucher, type FoundVoucher } from './voucher-problems.ts'

const open: FoundVoucher = {
  certifierId: 'program', kinds: ['application', 'exam'], state: 'open', validFrom: '2026-01-01', validThrough: '2026-03-10',
  forMe: true, heldByMe: false, heldFor: undefined, heldKind: undefined,
}
const held: FoundVoucher = { ...open, state: 'reserved', heldByMe: true, heldFor: 'one', heldKind: 'application' }
const wanted = { aboutId: 'one', kind: 'application', certifierId: 'program' } as const
const codes = (voucher: FoundVoucher | undefined, today = '2026-03-10', other = {}) =>
  problemsOfVoucher(voucher, { ...wanted, ...other }, today).map(({ code, facts }) => [code, ...Object.values(facts ?? {})].join(' '))

describe('CERT-05 A voucher', () => {
  test('pays from its first day through its last, both included', () => {
    expect(['2026-01-01', '2026-02-01', '2026-03-10'].flatMap((day) => codes(open, day))).toEqual([])
    expect(codes(open, '2026-03-11')).toEqual(['voucherExpired 2026-03-10'])
    expect(codes(open, '2025-12-31')).toEqual(['voucherNotYet 2026-01-01'])
  })

  test('is refused with its one reason', () => {
    expect(codes(undefined)).toEqual(['voucherUnknown'])
    expect(codes({ ...open, state: 'used' })).toEqual(['voucherUsed'])
    expect(codes({ ...open, state: 'cancelled' })).toEqual(['voucherCancelled'])
    expect(codes(open, undefined, { kind: 'renewal' })).toEqual(['voucherNotForThis'])
    expect(codes(open, undefined, { certifierId: 'another' })).toEqual(['voucherNotForThis'])
    expect(codes({ ...held, heldByMe: false })).toEqual(['voucherReserved'])
  })

  test('that I set aside for this is mine to take again, and for nothing else', () => {
    expect(codes(held)).toEqual([])
    expect(codes(held, undefined, { aboutId: 'two' })).toEqual(['voucherReserved'])
    expect(codes(held, undefined, { kind: 'exam' })).toEqual(['voucherReserved'])
    expect(codes(held, '2026-03-11')).toEqual(['voucherExpired 2026-03-10'])
  })

  test('of someone else tells nothing of itself', () => {
    const states = [open, held, { ...open, state: 'used' as const }, { ...open, state: 'cancelled' as const }]
    for (const voucher of states) expect(codes({ ...voucher, forMe: false }, '2030-01-01')).toEqual(['voucherNotYours'])
  })
})
