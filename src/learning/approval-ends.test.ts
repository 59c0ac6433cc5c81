import { describe, expect, test } from 'vitest'
import { endsAhead } from './approval-ends.ts'
import type { Approval, ApprovalChange } from './approvals.ts'

const approval = (from: string, through: string, more: Partial<Pick<Approval, 'training' | 'language'>> = {}, ...changes: readonly ApprovalChange[]): Approval =>
  ({ id: from, training: 'core80', language: 'en', from, through, changes, ...more })
const days = (...approvals: readonly Approval[]) => endsAhead(approvals, '2026-03-10').map(({ day }) => day)

describe('CERT-19 The end of a training provider’s approval', () => {
  const year = approval('2026-01-01', '2026-12-31')

  test('is ahead while its last day comes after today', () => {
    expect(endsAhead([year], '2026-03-10')).toEqual([{ training: 'core80', language: 'en', day: '2026-12-31' }])
    expect(endsAhead([year], '2026-12-30')).toHaveLength(1)
    expect(endsAhead([year], '2026-12-31')).toEqual([])
  })

  test('is no end where another follows the day after, for the same training in the same language', () => {
    expect(days(year, approval('2027-01-01', '2027-12-31'))).toEqual(['2027-12-31'])
    expect(days(year, approval('2027-01-02', '2027-12-31'))).toEqual(['2026-12-31', '2027-12-31'])
    expect(days(year, approval('2027-01-01', '2027-12-31', { language: 'es' }))).toEqual(['2026-12-31', '2027-12-31'])
    expect(days(year, approval('2027-01-01', '2027-12-31', { training: 'crisis' }))).toEqual(['2026-12-31', '2027-12-31'])
  })

  test('is earlier where the program ended it, and where it was when it is only suspended', () => {
    expect(days(approval('2026-01-01', '2026-12-31', {}, { kind: 'ended', from: '2026-06-01' }))).toEqual(['2026-05-31'])
    expect(days(approval('2026-01-01', '2026-12-31', {}, { kind: 'suspended', from: '2026-06-01' }))).toEqual(['2026-12-31'])
    expect(days(approval('2026-01-01', '2026-12-31', {}, { kind: 'ended', from: '2026-02-01' }))).toEqual([])
  })
})
