import { describe, expect, test } from 'vitest'
import { isIn, isNamed, isToBeRecorded, needOf, proctorViews, whoFirst, type Listed } from './proctor-list.ts'

const now = new Date('2026-03-17T17:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const one = (some: Partial<Listed> & { name?: string } = {}) =>
  ({ name: '', state: 'started' as const, hereAt: null, extraPercent: 0, startedPercent: 0, resultProblem: null, progress: { pausedAt: null, seenAt: ago(1) }, ...some })

describe('CERT-13 The list of a proctor', () => {
  test('says who needs them: an ID, time that was granted since, no sign for long, a result that could not be recorded', () => {
    expect(needOf(one({ state: 'here' }), now)).toBe('id')
    expect(needOf(one({ extraPercent: 50 }), now)).toBe('time')
    expect([needOf(one({ progress: { pausedAt: null, seenAt: ago(11) } }), now), needOf(one({ progress: { pausedAt: ago(11), seenAt: ago(11) } }), now)]).toEqual(['quiet', undefined])
    expect(needOf(one({ state: 'finished', resultProblem: 'x' }), now)).toBe('result')
    expect([one(), one({ state: 'expected' }), one({ state: 'finished' })].map((person) => needOf(person, now))).toEqual([undefined, undefined, undefined])
  })

  test('begins with them, whoever waits for longest first; who is done comes last', () => {
    const people = [
      one({ name: 'done', state: 'finished' }), one({ name: 'expected', state: 'expected' }), one({ name: 'answers' }), one({ name: 'reads', state: 'admitted' }),
      one({ name: 'quiet', progress: { pausedAt: null, seenAt: ago(30) } }), one({ name: 'second', state: 'here', hereAt: ago(1) }), one({ name: 'first', state: 'here', hereAt: ago(9) }),
    ]
    expect(whoFirst(people, now).map(({ name }) => name)).toEqual(['first', 'second', 'quiet', 'reads', 'answers', 'expected', 'done'])
    expect(proctorViews.map((view) => people.filter((person) => isIn(person, view, now)).length)).toEqual([7, 3, 3, 1, 1])
  })

  test('is searched without accents and capitals, by parts of names', () => {
    expect(['jose', 'PEREZ', 'pé ana', '', ' soto'].map((typed) => isNamed('Ana José Pérez', typed))).toEqual([true, true, true, true, false])
  })
})

describe('PLAT-06 A list that renews itself', () => {
  const last = { at: ago(3), ids: ['a', 'b'] }
  test.each<[string, Parameters<typeof isToBeRecorded>, boolean]>([
    ['the same people are not written down again', [['b', 'a'], last, now], false],
    ['somebody new is, at once', [['a', 'b', 'c'], last, now], true],
    ['somebody in place of another is', [['a', 'c'], last, now], true],
    ['somebody less is', [['a'], last, now], true],
    ['the first look is', [['a'], undefined, now], true],
    ['ten minutes later the same people are', [['a', 'b'], { ...last, at: ago(10) }, now], true],
    ['nobody shown is nothing to write', [[], last, now], false],
    ['a clock that was set back hides nobody', [['a', 'b'], { ...last, at: ago(-60) }, now], true],
  ])('%s', (_name, args, expected) => expect(isToBeRecorded(...args)).toBe(expected))
})
