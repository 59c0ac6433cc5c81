import { describe, expect, test } from 'vitest'
import { problemsOfResult, type Judging } from './judge-result.ts'

const good: Judging = {
  request: 'authorized', eligibility: 'open', paidOn: '2026-06-01', authorizedOn: '2026-06-01', validThrough: '2027-03-10', satOn: '2026-07-01', today: '2026-07-02',
}
const codes = (changed: Partial<Judging>) => problemsOfResult({ ...good, ...changed }).map(({ code }) => code)

describe('CERT-12 A result', () => {
  test('counts by the day of the sitting: one in time also when it is heard of after the end', () => {
    expect(codes({})).toEqual([])
    expect(codes({ request: 'lapsed', eligibility: 'ended', satOn: '2027-03-10', today: '2027-04-01' })).toEqual([])
    expect(codes({ request: 'lapsed', eligibility: 'ended', satOn: '2027-03-11', today: '2027-04-01' })).toEqual(['resultAfterEnd'])
  })

  test('of someone who took the request back, or was never authorized, is refused', () => {
    expect(codes({ request: 'withdrawn' })).toEqual(['resultWithdrawn'])
    expect(codes({ request: 'awaitingFee', paidOn: null, authorizedOn: null })).toEqual(['resultNotAuthorized'])
    expect(codes({ request: 'lapsed', paidOn: null, authorizedOn: null })).toEqual(['resultNotAuthorized'])
    expect(codes({ request: 'submitted', authorizedOn: null })).toEqual(['resultNotAuthorized'])
  })

  test('before it was authorized, in the future, or a second one is refused', () => {
    expect(codes({ satOn: '2026-05-31' })).toEqual(['resultBeforeAuthorized'])
    expect(codes({ satOn: '2026-07-03' })).toEqual(['resultAhead'])
    expect(codes({ request: 'failed' })).toEqual(['resultThereAlready'])
    expect(codes({ eligibility: 'closed' })).toEqual(['resultExamClosed'])
  })
})
