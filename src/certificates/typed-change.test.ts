import { describe, expect, test } from 'vitest'
import { longestNote, readChange } from './typed-change.ts'

const codes = (read: ReturnType<typeof readChange>) => ('problems' in read ? read.problems.map(({ code }) => code) : 'fine')

describe('CERT-15 What a manager writes about a certificate', () => {
  test('needs a reason from the list and a note', () => {
    expect(codes(readChange('suspend', {}))).toEqual(['certificateReasonMissing', 'certificateNoteMissing'])
    expect(codes(readChange('suspend', { reason: 'cleared', note: ' \n ' }))).toEqual(['certificateReasonMissing', 'certificateNoteMissing'])
    expect(readChange('suspend', { reason: 'ethics', note: ' A complaint\r\nis read. ' }))
      .toEqual({ change: { step: 'suspend', reason: 'ethics', note: 'A complaint\nis read.' } })
  })

  test('fits', () => {
    expect(codes(readChange('lift', { reason: 'cleared', note: 'x'.repeat(longestNote) }))).toBe('fine')
    expect(codes(readChange('lift', { reason: 'cleared', note: 'x'.repeat(longestNote + 1) }))).toEqual(['certificateNoteTooLong'])
  })

  test('asks once more before what cannot be undone', () => {
    expect(codes(readChange('revoke', { reason: 'ethics', note: 'x' }))).toEqual(['certificateRevokeNotSure'])
    expect(codes(readChange('revoke', { reason: 'ethics', note: 'x', sure: 'yes' }))).toBe('fine')
  })
})
