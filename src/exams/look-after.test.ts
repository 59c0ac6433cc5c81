import { describe, expect, test } from 'vitest'
import { whyNotYours } from './look-after.ts'
import { grantedSince, problemsOfTime } from './proctor-notes.ts'

describe('CERT-13 Whom a proctor looks after', () => {
  test('anybody but themself, whom they know and whom they trained', () => {
    expect(whyNotYours({ isSelf: false, knows: false, trained: false })).toBeUndefined()
    expect(whyNotYours({ isSelf: false, knows: false, trained: true })).toBe('trained')
    expect(whyNotYours({ isSelf: false, knows: true, trained: true })).toBe('known')
    expect(whyNotYours({ isSelf: true, knows: true, trained: true })).toBe('own')
  })
})

describe('CERT-13 Time that a proctor gives', () => {
  test.each([['10', 0, []], ['1', 0, []], ['120', 0, []], ['0', 0, ['minutesWrong']], ['121', 0, ['minutesWrong']], ['ten', 0, ['minutesWrong']], ['-5', 0, ['minutesWrong']], ['60', 560, ['minutesTooMany']]])(
    '%s minutes after %s', (typed, before, codes) => expect(problemsOfTime(typed, before).map(({ code }) => code)).toEqual(codes))

  test('what was granted after the clock had started is said, what it began with is not', () => {
    expect([grantedSince(50, null), grantedSince(50, 50), grantedSince(50, 0), grantedSince(0, 50)]).toEqual([undefined, undefined, 50, undefined])
  })
})
