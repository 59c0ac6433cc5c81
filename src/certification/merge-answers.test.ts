import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEmpty, type Answer } from './application-form.ts'
import { mergeAnswer, type Shown } from './merge-answers.ts'

const word = fc.constantFrom('', ' ', 'a', 'b', 'c')
const answer: fc.Arbitrary<Answer> = fc.oneof(
  word, fc.subarray(['own', 'family']), fc.record({ month: word, day: word, year: word }),
)
const saved = fc.record({ revision: fc.integer({ min: 1, max: 5 }), answer })
const same = (a: Answer, b: Answer) => JSON.stringify(a) === JSON.stringify(b) || (isEmpty(a) && isEmpty(b))
const later = (now: Shown, next: Answer): Shown => ({ revision: now.revision + 1, answer: next })

describe('CERT-04 One answer, two devices', () => {
  test('what only I changed is written', () => {
    fc.assert(fc.property(saved, answer, (now, typed) => {
      fc.pre(!same(typed, now.answer))
      expect(mergeAnswer(now, now, typed)).toBe('write')
    }))
  })

  test('what only the other device changed is left alone', () => {
    fc.assert(fc.property(saved, answer, (shown, other) => void expect(mergeAnswer(shown, later(shown, other), shown.answer)).toBe('nothing')))
  })

  test('what both changed, differently, is asked about', () => {
    fc.assert(fc.property(saved, answer, answer, (shown, other, typed) => {
      fc.pre(!same(typed, shown.answer) && !same(typed, other))
      expect(mergeAnswer(shown, later(shown, other), typed)).toBe('ask')
    }))
  })

  test('what this very form wrote before, after Back or while saving itself, is written over and never asked about', () => {
    fc.assert(fc.property(fc.option(saved, { nil: undefined }), saved, answer, (shown, now, typed) => {
      expect(mergeAnswer(shown, now, typed, true)).toBe(same(typed, now.answer) ? 'nothing' : 'write')
    }))
  })

  test('what both changed to the same is nothing to ask', () => {
    fc.assert(fc.property(saved, answer, (shown, typed) => void expect(mergeAnswer(shown, later(shown, typed), typed)).toBe('nothing')))
  })

  test('equal is nothing, however old the form is', () => {
    fc.assert(fc.property(fc.option(saved, { nil: undefined }), saved, (shown, now) => void expect(mergeAnswer(shown, now, now.answer)).toBe('nothing')))
  })

  test('the first answer is written; leaving a field empty is not an answer', () => {
    fc.assert(fc.property(answer, (typed) => void expect(mergeAnswer(undefined, undefined, typed)).toBe(isEmpty(typed) ? 'nothing' : 'write')))
  })

  test('two devices that both began with nothing are asked about', () => {
    const first = { revision: 1, answer: 'Ana' }
    expect(mergeAnswer(undefined, first, 'Anna')).toBe('ask')
    expect(mergeAnswer(undefined, first, '')).toBe('nothing')
  })

  test('a date is the same in whatever order its parts come back from the database', () => {
    const now = { revision: 2, answer: { year: '1990', day: '9', month: '3' } }
    expect(mergeAnswer(undefined, now, { month: '3', day: '9', year: '1990' })).toBe('nothing')
  })

  test('emptying an answer is a change like any other', () => {
    const now = { revision: 2, answer: ['own'] }
    expect(mergeAnswer(now, now, [])).toBe('write')
    expect(mergeAnswer({ revision: 1, answer: ['family'] }, now, [])).toBe('ask')
  })
})
