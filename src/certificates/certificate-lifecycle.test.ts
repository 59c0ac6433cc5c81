import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isBefore } from '#platform/dates.ts'
import { certificateDays } from './certificate-days.ts'
import { certificateLifecycle, standingOn, type CertificateState } from './certificate-lifecycle.ts'

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days))
const of = (state: CertificateState) => ({ state, since_on: '2026-03-10', valid_through: '2028-03-10', renewable_through: '2032-03-10' })
const policy = { certificateYears: 2, vacatedYears: 4 }

describe('CERT-15 The life of a certificate', () => {
  test('lasts two years, and four more in which it can be brought back', () => {
    expect(certificateDays('2026-03-10', policy)).toEqual({ validThrough: '2028-03-10', renewableThrough: '2032-03-10' })
    expect(certificateDays('2028-02-29', policy)).toEqual({ validThrough: '2030-02-28', renewableThrough: '2034-02-28' })
  })

  test('goes on through the last day, expires on the next, and is vacated on the day after the years that follow', () => {
    const on = (today: string) => standingOn(of('active'), today)
    expect(on('2028-03-10')).toMatchObject({ state: 'active', since_on: '2026-03-10' })
    expect(on('2028-03-11')).toMatchObject({ state: 'expired', since_on: '2028-03-11' })
    expect(on('2032-03-10')).toMatchObject({ state: 'expired' })
    expect(on('2040-01-01')).toMatchObject({ state: 'vacated', since_on: '2032-03-11' })
  })

  test('stays as staff left it: suspended and revoked end by nobody but them', () => {
    for (const state of ['suspended', 'revoked'] as const) expect(standingOn(of(state), '2040-01-01').state).toBe(state)
  })

  test('lifted after its last day has expired from the day of the lifting on', () => {
    expect(standingOn({ ...of('active'), since_on: '2028-05-01' }, '2028-05-01')).toMatchObject({ state: 'expired', since_on: '2028-05-01' })
  })

  test('never begins a state before the one that it follows, and the same day gives the same', () => {
    fc.assert(fc.property(day, day, (issued, today) => {
      const { validThrough, renewableThrough } = certificateDays(issued, policy)
      const kept = { state: 'active' as const, since_on: issued, valid_through: validThrough, renewable_through: renewableThrough }
      const standing = standingOn(kept, today)
      expect(standingOn(standing, today)).toEqual(standing)
      if (standing.state !== 'active') expect(isBefore(today, standing.since_on)).toBe(false)
      expect(standing.state === 'active').toBe(!isBefore(validThrough, today))
    }))
  })

  test('lets nothing lead out of what is final', () => {
    expect(certificateLifecycle.states.filter(certificateLifecycle.isFinal)).toEqual(['revoked', 'vacated'])
    expect(certificateLifecycle.unreachable()).toEqual([])
  })
})
