import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#platform/dates.ts'
import { standingOn, stretchesOf, type Approval, type ApprovalChange } from './approvals.ts'

const approval = (from: string, through: string, ...changes: readonly ApprovalChange[]): Approval =>
  ({ id: 'x', training: 'core80', language: 'en', from, through, changes })
const on = (day: string, ...approvals: readonly Approval[]) => standingOn(approvals, day, 'core80', 'en')

describe('CERT-09 CERT-19 How a provider stood on a day', () => {
  const year = approval('2026-01-01', '2026-12-31')

  test.each([
    ['2025-12-31', { standing: 'notYet', from: '2026-01-01', through: '2026-12-31' }],
    ['2026-01-01', { standing: 'approved', from: '2026-01-01', through: '2026-12-31' }],
    ['2026-12-31', { standing: 'approved', from: '2026-01-01', through: '2026-12-31' }],
    ['2027-01-01', { standing: 'ended', from: '2026-01-01', through: '2026-12-31' }],
  ])('an approval counts from its first through its last day: %s', (day, expected) => expect(on(day, year)).toEqual(expected))

  test('nothing was ever approved', () => expect(on('2026-03-10')).toEqual({ standing: 'neverApproved' }))

  test('an approval for another training or language says nothing of this one', () => {
    expect(standingOn([year], '2026-03-10', 'crisis', 'en')).toEqual({ standing: 'neverApproved' })
    expect(standingOn([year], '2026-03-10', 'core80', 'es')).toEqual({ standing: 'neverApproved' })
    expect(standingOn([year], '2026-03-10', 'core80')).toMatchObject({ standing: 'approved' })
  })

  test('a suspension counts from its day on, until the day before it is lifted', () => {
    const suspended = approval('2026-01-01', '2026-12-31', { kind: 'suspended', from: '2026-03-10' }, { kind: 'lifted', from: '2026-04-01' })
    expect(on('2026-03-09', suspended)).toEqual({ standing: 'approved', from: '2026-01-01', through: '2026-03-09' })
    expect(on('2026-03-10', suspended)).toEqual({ standing: 'suspended', from: '2026-03-10', through: '2026-03-31' })
    expect(on('2026-04-01', suspended)).toEqual({ standing: 'approved', from: '2026-04-01', through: '2026-12-31' })
  })

  test('what ends early has ended from that day on, and never counted when it ends on its first', () => {
    const early = approval('2026-01-01', '2026-12-31', { kind: 'ended', from: '2026-07-01' })
    expect(on('2026-06-30', early)).toMatchObject({ standing: 'approved', through: '2026-06-30' })
    expect(on('2026-07-01', early)).toMatchObject({ standing: 'ended', through: '2026-06-30' })
    expect(on('2026-07-01', approval('2026-01-01', '2026-12-31', { kind: 'ended', from: '2026-01-01' }))).toEqual({ standing: 'neverApproved' })
  })

  test('February 29 is a day like others', () => {
    const leap = approval('2028-02-29', '2028-02-29')
    expect(on('2028-02-28', leap).standing).toBe('notYet')
    expect(on('2028-02-29', leap).standing).toBe('approved')
    expect(on('2028-03-01', leap).standing).toBe('ended')
  })

  test('one approval counts while another is suspended; between two it has ended', () => {
    const other = approval('2026-03-01', '2026-03-31')
    expect(on('2026-03-10', approval('2026-01-01', '2026-12-31', { kind: 'suspended', from: '2026-02-01' }), other).standing).toBe('approved')
    expect(on('2026-02-10', approval('2026-01-01', '2026-01-31'), other)).toMatchObject({ standing: 'ended', through: '2026-01-31' })
  })

  const first = '2026-01-01'
  const day = fc.nat(60).map((days) => addDays(first, days))
  const change = fc.record({ kind: fc.constantFrom('suspended', 'lifted', 'ended'), from: day }) as fc.Arbitrary<ApprovalChange>
  const anApproval = fc.tuple(day, fc.nat(40), fc.array(change, { maxLength: 4 }))
    .map(([from, days, changes]) => approval(from, addDays(from, days), ...changes))

  test('is what each day says when asked alone: the last change that had begun, and nothing outside its days', () => {
    fc.assert(fc.property(anApproval, day, (one, asked) => {
      const inside = asked >= one.from && asked <= one.through
      const last = one.changes.filter(({ from }) => from <= asked).at(-1)?.kind ?? 'lifted'
      const expected = !inside || last === 'ended' ? undefined : last === 'suspended' ? 'suspended' : 'approved'
      const found = stretchesOf(one).filter(({ from, through }) => from <= asked && asked <= through)
      expect(found.map(({ standing }) => standing)).toEqual(expected ? [expected] : [])
    }))
  })

  test('its stretches lie within its days, in order, and no two neighbours are alike', () => {
    fc.assert(fc.property(anApproval, (one) => {
      const parts = stretchesOf(one)
      for (const [i, { from, through, standing }] of parts.entries()) {
        expect(from >= one.from && through <= one.through && daysBetween(from, through) >= 0).toBe(true)
        const next = parts[i + 1]
        if (next) expect(next.from > through && (next.standing !== standing || next.from > addDays(through, 1))).toBe(true)
      }
    }))
  })

  test('says approved exactly when some approval counts on the day', () => {
    fc.assert(fc.property(fc.array(anApproval, { maxLength: 3 }), day, (all, asked) => {
      const counts = all.some((one) => stretchesOf(one).some(({ standing, from, through }) => standing === 'approved' && from <= asked && asked <= through))
      expect(standingOn(all, asked, 'core80').standing === 'approved').toBe(counts)
    }))
  })
})
