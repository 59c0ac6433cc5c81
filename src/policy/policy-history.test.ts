import { describe, expect, test } from 'vitest'
import { before, comesNext, historyOf, inEffect, standsOn, type Hand } from './policy-history.ts'

const anh: Hand = { name: 'Anh', role: 'programManager', on: '2026-03-01', at: new Date('2026-03-01T20:00:00Z') }
const release = [{ from: '2022-07-01', value: 100, source: 'a', status: 'unverified' as const }, { from: '2027-01-01', value: 110, source: 'b', status: 'unverified' as const }]
const set = (id: string, from: string, value: number, takenBackBy?: Hand) => ({ id, from, value, source: 'c', status: 'unverified' as const, by: anh, takenBackBy })
const verified = (from: string, value: unknown, overrideId: string | null = null) => ({ from, value, overrideId, source: 'a letter', by: anh })
const values = (all: readonly { value: unknown }[]) => all.map(({ value }) => value)

describe('PLAT-08 The history of a value', () => {
  const history = historyOf(release, [set('x', '2026-07-01', 120), set('y', '2027-01-01', 130), set('z', '2026-09-01', 140, anh)], [])

  test('keeps everything, in the order of days', () => {
    expect(history.map(({ from, value }) => `${from} ${value}`))
      .toEqual(['2022-07-01 100', '2026-07-01 120', '2026-09-01 140', '2027-01-01 110', '2027-01-01 130'])
  })

  test('knows what is in effect: not what was taken back, and what was set rather than what came with the product', () => {
    expect(['2026-06-30', '2026-07-01', '2026-09-01', '2026-12-31', '2027-01-01'].map((day) => inEffect(history, day)?.value))
      .toEqual([100, 120, 120, 120, 130])
    expect(inEffect(history, '2022-06-30')).toBeUndefined()
  })

  test('knows what comes next, what was before, and what begins on a day', () => {
    expect(values(comesNext(history, '2026-07-01'))).toEqual([130])
    expect([before(history, '2026-07-01')?.value, standsOn(history, '2027-01-01')?.value, standsOn(history, '2026-09-01')]).toEqual([100, 130, undefined])
  })

  test('a verification counts for the very value that was read, and for no other of its day', () => {
    const status = (...all: ReturnType<typeof verified>[]) => historyOf(release, [set('x', '2026-07-01', 120)], all).map((one) => one.status)
    expect(status(verified('2022-07-01', 100))).toEqual(['verified', 'unverified', 'unverified'])
    expect(status(verified('2026-07-01', 120, 'x'))).toEqual(['unverified', 'verified', 'unverified'])
    expect(status(verified('2022-07-01', 95), verified('2026-07-01', 120, 'w'), verified('2026-07-01', 120))).toEqual(Array(3).fill('unverified'))
  })
})
