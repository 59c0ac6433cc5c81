import { describe, expect, test } from 'vitest'
import { longestReason, readExportReason, shortestReason } from './export-reason.ts'

const codes = (typed: { purpose?: string; reason?: string }) => readExportReason(typed).problems.map(({ code }) => code)

describe('CERT-06 Why a list leaves the house', () => {
  test('is a purpose and a reason in words', () => {
    expect(readExportReason({ purpose: 'report', reason: ' For the yearly report\r\n' })).toEqual({ said: { purpose: 'report', reason: 'For the yearly report' }, problems: [] })
    expect(codes({ purpose: 'other', reason: 'a'.repeat(shortestReason) })).toEqual([])
    expect(codes({ purpose: 'other', reason: 'a'.repeat(longestReason) })).toEqual([])
  })

  test('cannot be left out, too short or too long', () => {
    expect(codes({})).toEqual(['exportPurposeMissing', 'exportReasonTooShort'])
    expect(codes({ purpose: 'curiosity', reason: '    too       ' })).toEqual(['exportPurposeMissing', 'exportReasonTooShort'])
    expect(codes({ purpose: 'report', reason: 'a'.repeat(longestReason + 1) })).toEqual(['exportReasonTooLong'])
    expect(codes({ purpose: 'report', reason: 'a'.repeat(10_000) })).toEqual(['exportReasonTooLong'])
  })
})
