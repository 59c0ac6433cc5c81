import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Orientation } from '#library/orientation.ts'
import { problemsOfCheck } from './orientation-check.ts'
import { addressAfter, nextPart, progressOf, type PartRead } from './orientation-progress.ts'

const said = { en: 'x', es: 'x' }
const part = (id: string, version = '2.1') => ({ id, version, source: 'a test', title: said, body: said })
const question = (id: string) => ({
  id, part: 'one', asks: said, options: ['a', 'b', 'c'].map((option) => ({ id: option, says: said })), right: 'b', why: said,
})
const three: Orientation = {
  version: 2, wordsPerMinute: 100, parts: [part('one'), part('two'), part('three')],
  check: { version: '2.0', source: 'a test', questions: [question('first'), question('second')] },
}
const today = '2026-03-10'
const read = (id: string, version = '2.1', readOn = '2026-03-01'): PartRead => ({ part: id, version, readOn })
const all = [read('one'), read('two'), read('three')]
const never = () => false
const always = () => true
const done = (rows: readonly PartRead[]) => progressOf(three, rows, [], never, today).parts.filter((one) => one.done).map(({ id }) => id)

describe('CERT-02 Progress in the orientation', () => {
  test('is what was read; all of it makes it finished', () => {
    expect(done([])).toEqual([])
    expect(done([read('two'), read('three')])).toEqual(['two', 'three'])
    expect(progressOf(three, all.slice(1), [], never, today)).toMatchObject({ allRead: false, finished: false })
    expect(progressOf(three, all, [], never, today)).toMatchObject({ allRead: true, check: 'off', finished: true })
  })

  test('is kept when a part’s words are improved afterwards, and when a part that was read is gone', () => {
    expect(done([read('one', '2.0'), read('two', '2.7'), read('gone', '2.1')])).toEqual(['one', 'two'])
  })

  test('begins anew with another major version', () => {
    expect(done([read('one', '1.9'), read('two', '3.0'), read('three', '20.1')])).toEqual([])
  })

  test('finished needs every single part, whatever was read', () => {
    fc.assert(fc.property(fc.subarray(['one', 'two', 'three']), fc.constantFrom('2.0', '2.1', '1.0'), (ids, version) => {
      const { finished } = progressOf(three, ids.map((id) => read(id, version)), [], never, today)
      expect(finished).toBe(ids.length === 3 && version !== '1.0')
    }))
  })
})

describe('CERT-02 The check at the end', () => {
  test('is open until it is passed in this major version', () => {
    expect(progressOf(three, all, [], always, today)).toMatchObject({ allRead: true, check: 'open', finished: false })
    expect(progressOf(three, all, ['1.0'], always, today)).toMatchObject({ check: 'open', finished: false })
    expect(progressOf(three, all, ['2.4'], always, today)).toMatchObject({ check: 'passed', finished: true })
  })

  test('passed does not stand for parts that are not read', () => {
    expect(progressOf(three, all.slice(1), ['2.0'], always, today).finished).toBe(false)
  })

  test('is asked by the policy of the day on which the last part was read: who had finished before stays finished', () => {
    const from = (day: string) => (one: string) => one >= day
    expect(progressOf(three, all, [], from('2026-03-02'), today).finished).toBe(true)
    expect(progressOf(three, [...all.slice(1), read('one', '2.1', '2026-03-02')], [], from('2026-03-02'), today).finished).toBe(false)
    // Read again later in better words: the first time counts.
    expect(progressOf(three, [...all, read('one', '2.2', '2026-03-05')], [], from('2026-03-02'), today).finished).toBe(true)
    expect(progressOf(three, [], [], from(today), today).check).toBe('open')
  })

  test('says which answers are missing and which are not right, and nothing when all are', () => {
    expect(problemsOfCheck(three.check, {})).toEqual([
      { code: 'checkAnswerMissing', field: 'first', facts: { number: 1 } }, { code: 'checkAnswerMissing', field: 'second', facts: { number: 2 } },
    ])
    expect(problemsOfCheck(three.check, { first: 'b', second: 'c' })).toEqual([{ code: 'checkAnswerWrong', field: 'second', facts: { number: 2 } }])
    expect(problemsOfCheck(three.check, { first: 'b', second: 'constructor' })).toMatchObject([{ code: 'checkAnswerWrong' }])
    expect(problemsOfCheck(three.check, { first: 'b', second: 'b' })).toEqual([])
  })
})

describe('CERT-02 Going on', () => {
  const after = (ids: readonly string[], place?: string) => nextPart(progressOf(three, ids.map((id) => read(id)), [], never, today), place)

  test('leads to the next part that is not done, then to those that were left out', () => {
    expect(after([])).toBe('one')
    expect(after(['one'], 'one')).toBe('two')
    expect(after(['one', 'two'], 'one')).toBe('three')
    expect(after(['three'], 'three')).toBe('one')
    expect(after(['two', 'three'], 'two')).toBe('one')
    expect(after([], 'two')).toBe('three')
  })

  test('leads to the check when there is one, and then to the end', () => {
    expect(addressAfter(progressOf(three, all.slice(1), [], never, today), 'three')).toBe('/orientation/one')
    expect(addressAfter(progressOf(three, all, [], never, today), 'three')).toBe('/orientation/finished')
    expect(addressAfter(progressOf(three, all, [], always, today), 'three')).toBe('/orientation/check')
    expect(addressAfter(progressOf(three, all, ['2.0'], always, today), 'three')).toBe('/orientation/finished')
  })
})
