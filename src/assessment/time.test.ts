import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standsAs } from './standing.ts'
import { breakTimeLeft, endOf, isOnBreak, isOverdue, isTimeUp, minutesWithExtra, timeLeft, type Clocked } from './time.ts'

const begins = Date.parse('2026-03-10T18:00:00Z')
const at = (seconds: number) => new Date(begins + seconds * 1000)
const clock = (changed: Partial<Clocked> = {}): Clocked =>
  ({ ends_at: at(150 * 60), paused_at: null, grace_seconds: 30, break_seconds: 0, break_used_seconds: 0, ...changed })
const open = { ...clock(), state: 'open' as const, device_hash: 'here' }

describe('CERT-13 The clock of an exam', () => {
  test('an answer two seconds after the end still counts, one two minutes after does not', () => {
    expect(standsAs(open, 'here', at(150 * 60 + 2))).toBe('timeUp')
    expect(standsAs(open, 'here', at(150 * 60 + 30))).toBe('timeUp')
    expect(standsAs(open, 'here', at(150 * 60 + 120))).toBe('overdue')
    expect(timeLeft(open, at(150 * 60 + 120))).toBe(0)
  })

  test('the night in which clocks change has no part in it: 150 minutes are 150 minutes', () => {
    // 2026-03-08, 2 AM in California: the clocks jump to 3 AM. 2026-11-01, 2 AM: back to 1 AM.
    for (const night of ['2026-03-08T09:00:00Z', '2026-11-01T08:00:00Z']) {
      const start = Date.parse(night)
      const one = clock({ ends_at: new Date(start + 150 * 60_000) })
      expect(timeLeft(one, new Date(start))).toBe(150 * 60_000)
      expect(isTimeUp(one, new Date(start + 149 * 60_000))).toBe(false)
      expect(isTimeUp(one, new Date(start + 150 * 60_000))).toBe(true)
    }
  })

  test('never gives less time because a machine was set back, nor more than there is', () => {
    fc.assert(fc.property(fc.integer({ min: -10_000, max: 20_000 }), fc.integer({ min: -10_000, max: 20_000 }), (a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)]
      expect(timeLeft(clock(), at(late))!).toBeLessThanOrEqual(timeLeft(clock(), at(early))!)
      expect(timeLeft(clock(), at(late))!).toBeGreaterThanOrEqual(0)
    }))
  })

  test('a break holds it as long as was granted, and then it goes on by itself', () => {
    fc.assert(fc.property(fc.nat(3600), fc.nat(3600), fc.nat(100), fc.nat(5000), (granted, used, pausedAt, later) => {
      const one = clock({ break_seconds: granted, break_used_seconds: Math.min(used, granted), paused_at: at(pausedAt) })
      const now = at(pausedAt + later)
      const may = granted - one.break_used_seconds
      expect(timeLeft(one, now)).toBe(Math.max(0, (150 * 60 - pausedAt - Math.max(0, later - may)) * 1000))
      expect(isOnBreak(one, now)).toBe(later < may)
      expect(breakTimeLeft(one, now)).toBe(Math.max(0, may - later) * 1000)
    }))
  })

  test('without a time it is never up', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (seconds) => {
      const one = clock({ ends_at: null })
      expect([timeLeft(one, at(seconds)), isTimeUp(one, at(seconds)), isOverdue(one, at(seconds)), endOf(one, at(seconds))]).toEqual([null, false, false, null])
    }))
  })

  test('time and a half of 150 minutes are 225; what is left of a minute is given', () => {
    expect(minutesWithExtra(150, 50)).toBe(225)
    expect(minutesWithExtra(150, 0)).toBe(150)
    expect(minutesWithExtra(25, 25)).toBe(32)
  })

  test('one that is over is over in any browser, and a second browser is elsewhere', () => {
    expect(standsAs({ ...open, state: 'voided' }, 'there', at(0))).toBe('ended')
    expect(standsAs(open, 'there', at(0))).toBe('elsewhere')
    expect(standsAs(open, undefined, at(0))).toBe('elsewhere')
    expect(standsAs({ ...open, device_hash: null }, 'there', at(0))).toBe('unclaimed')
    expect(standsAs({ ...open, paused_at: at(0), break_seconds: 60 }, 'here', at(1))).toBe('onBreak')
  })
})
