import { describe, expect, test } from 'vitest'
import { problemsOfAnswer, problemsOfAsked, readAnswer, readAsked, stateOfAnswer, type Answered } from './accommodation-form.ts'

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code)
const answer = (changed: Partial<Answered>): Answered => ({ granted: ['breaks'], extraTimePercent: undefined, measures: '', reason: '', ...changed })

describe('CERT-11 Asking for accommodations', () => {
  test('needs something that would help, and words only for something else', () => {
    expect(codes(problemsOfAsked(readAsked([], '')))).toEqual(['accommodationKindsMissing'])
    expect(codes(problemsOfAsked(readAsked(['extraTime', 'cake'], undefined)))).toEqual([])
    expect(codes(problemsOfAsked(readAsked(['other'], '  ')))).toEqual(['accommodationWordsMissing'])
    expect(codes(problemsOfAsked(readAsked(['breaks'], 'a'.repeat(2001))))).toEqual(['accommodationWordsTooLong'])
  })
})

describe('CERT-11 Answering a request for accommodations', () => {
  test('grants everything, some of it, or nothing', () => {
    expect(stateOfAnswer(['breaks'], ['breaks'])).toBe('granted')
    expect(stateOfAnswer(['breaks', 'extraTime'], ['breaks'])).toBe('partlyGranted')
    expect(stateOfAnswer(['breaks'], [])).toBe('refused')
  })

  test('says why whenever somebody gets less than they asked for', () => {
    expect(codes(problemsOfAnswer(['breaks'], answer({})))).toEqual([])
    expect(codes(problemsOfAnswer(['breaks', 'reader'], answer({})))).toEqual(['accommodationReasonMissing'])
    expect(codes(problemsOfAnswer(['breaks'], answer({ granted: [] })))).toEqual(['accommodationReasonMissing'])
  })

  test('gives time as a whole percent, and grants nothing that was not asked for', () => {
    const time = (typed: string) => codes(problemsOfAnswer(['extraTime'], readAnswer(['extraTime'], { extraTimePercent: typed })))
    expect([time('50'), time('50 %'), time(''), time('0'), time('half'), time('301')].map((one) => one.length)).toEqual([0, 0, 1, 1, 1, 1])
    expect(codes(problemsOfAnswer(['breaks'], answer({ granted: ['breaks', 'reader'] })))).toEqual(['accommodationNotAsked'])
  })
})
