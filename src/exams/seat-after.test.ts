import { describe, expect, test } from 'vitest'
import { seatAfter } from './seat-after.ts'

const on = { request: 'authorized', eligibility: 'open', begun: false } as const

describe('CERT-12 What becomes of a seat', () => {
  test('nothing, while all goes on', () => {
    expect(seatAfter(on)).toBeUndefined()
    expect(seatAfter({ ...on, begun: true })).toBeUndefined()
  })
  test('a result says whether the person came', () => {
    expect((['passed', 'failed', 'voided', 'missed'] as const).map((request) => seatAfter({ ...on, request, begun: true }))).toEqual(['attend', 'attend', 'attend', 'miss'])
  })
  test('before the exam, whatever ended lets go of it', () => {
    expect((['withdrawn', 'lapsed', 'awaitingFee', 'submitted'] as const).map((request) => seatAfter({ ...on, request }))).toEqual(['release', 'release', 'release', 'release'])
    expect(seatAfter({ ...on, eligibility: 'closed' })).toBe('release')
  })
  test('who sat on the last day of the approval keeps that until the result comes', () => {
    expect(seatAfter({ request: 'lapsed', eligibility: 'ended', begun: true })).toBeUndefined()
    expect(seatAfter({ request: 'passed', eligibility: 'passed', begun: true })).toBe('attend')
  })
})
