import { describe, expect, test } from 'vitest'
import { legalDay, systemClock } from './clock.server.ts'

const at = (instant: string, daysAhead = 0) => legalDay({ now: () => new Date(instant), daysAhead }, 'America/Los_Angeles')

describe('PLAT-08 Two clocks', () => {
  test('legal days are days in California', () => {
    expect(at('2026-03-10T06:59:00Z')).toBe('2026-03-09')
    expect(at('2026-03-10T07:00:00Z')).toBe('2026-03-10')
  })

  test('moving the legal clock moves calendar days, also over a day of 23 or 25 hours', () => {
    const beforeSpring = '2026-03-08T07:30:00Z'
    const beforeAutumn = '2026-10-31T07:30:00Z'
    expect([0, 1, 2].map((days) => at(beforeSpring, days))).toEqual(['2026-03-07', '2026-03-08', '2026-03-09'])
    expect([0, 1, 2].map((days) => at(beforeAutumn, days))).toEqual(['2026-10-31', '2026-11-01', '2026-11-02'])
    expect(at('2026-03-10T18:00:00Z', -45)).toBe('2026-01-24')
  })

  test('the machine’s own clock goes on, and legal time with it', async () => {
    const clock = systemClock()
    const before = clock.now()
    await new Promise((done) => setTimeout(done, 5))
    expect(clock.now().getTime()).toBeGreaterThan(before.getTime())
    expect(clock.daysAhead).toBe(0)
  })
})
