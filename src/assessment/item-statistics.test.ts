import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Letter } from '#library/exam-items.ts'
import type { Language } from '#platform/languages.ts'
import { apartness, flagsOf, type FlagLimits } from './item-flags.ts'
import { pointBiserial, statisticsOf, type AlikeAnswers } from './item-statistics.ts'

const limits: FlagLimits = { fewest: 4, tooEasy: 95, tooHard: 30, weak: 10, wrongOption: 20, languages: 15 }
/** One answer: who chose it had this share of the rest right. */
const answer = (choice: Letter | null, rest: number, language: Language = 'en', key: Letter = 'a'): AlikeAnswers =>
  ({ language, choice, correct: choice === key, count: 1, rest, restSquared: rest * rest })
const times = (count: number, choice: Letter | null, rest: number, language: Language = 'en'): AlikeAnswers =>
  ({ language, choice, correct: choice === 'a', count, rest: count * rest, restSquared: count * rest * rest })

describe('CERT-13 How a question does', () => {
  test('worked out by hand: four people, two right', () => {
    // Right: 0.8 and 0.6; wrong: 0.4 and 0.2. Means 0.7 and 0.3, all 0.5; spread √0.05 = 0.2236; r = (0.7 − 0.3) / 0.2236 · √(½ · ½) = 0.8944.
    const all = [answer('a', 0.8), answer('a', 0.6), answer('b', 0.4), answer('c', 0.2)]
    expect(pointBiserial(all)).toBeCloseTo(0.894427, 6)
    expect(statisticsOf(all)).toMatchObject({ count: 4, right: 0.5, byLanguage: { en: { count: 4, right: 0.5 }, es: { count: 0, right: 0 } } })
    expect(statisticsOf(all).options).toEqual([
      { choice: 'a', count: 2, share: 0.5, rest: 0.7 }, { choice: 'b', count: 1, share: 0.25, rest: 0.4 }, { choice: 'c', count: 1, share: 0.25, rest: 0.2 },
      { choice: 'd', count: 0, share: 0, rest: undefined }, { choice: null, count: 0, share: 0, rest: undefined },
    ])
  })

  test('worked out by hand: five people, the best of them wrong', () => {
    // x = 1 1 1 0 0, y = .5 .4 .3 .9 .6: means .4 and .75, all .54; Σ(y−.54)² = .212, spread √(.212/5) = .205913; r = −.35/.205913 · √.24 = −.832704.
    expect(pointBiserial([answer('a', 0.5), answer('a', 0.4), answer('a', 0.3), answer('b', 0.9), answer(null, 0.6)])).toBeCloseTo(-0.832704, 6)
  })

  test('nothing goes together where all are alike', () => {
    expect(pointBiserial([])).toBeUndefined()
    expect(pointBiserial([times(40, 'a', 0.7)])).toBeUndefined()
    expect(pointBiserial([times(20, 'a', 0.7), times(20, 'b', 0.7)])).toBeUndefined()
    expect(pointBiserial([times(20, 'a', 0.7), times(20, 'a', 0.2)])).toBeUndefined()
  })

  test('it is the same for answers one by one and summed up, lies between −1 and 1, and turns with right and wrong', () => {
    const one = fc.record({ right: fc.boolean(), rest: fc.integer({ min: 0, max: 119 }) })
    fc.assert(fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), (people) => {
      const single = people.map(({ right, rest }) => answer(right ? 'a' : 'b', rest / 119))
      const summed = (['a', 'b'] as const).map((choice): AlikeAnswers => {
        const some = single.filter((each) => each.choice === choice)
        return { language: 'en', choice, correct: choice === 'a', count: some.length, rest: some.reduce((so, { rest }) => so + rest, 0), restSquared: some.reduce((so, { restSquared }) => so + restSquared, 0) }
      })
      const [r, same, turned] = [pointBiserial(single), pointBiserial(summed), pointBiserial(single.map((each) => ({ ...each, correct: !each.correct })))]
      if (r === undefined) {
        expect(same).toBeUndefined()
        return
      }
      expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-9)
      expect(same).toBeCloseTo(r, 6)
      expect(turned).toBeCloseTo(-r, 6)
    }))
  })
})

describe('CERT-13 What may be wrong with a question', () => {
  const flagged = (all: AlikeAnswers[]) => flagsOf(statisticsOf(all), 'a', limits)

  test('of too few answers nothing is said', () => {
    expect(flagged([times(3, 'b', 0.9)])).toEqual([])
  })
  test('too easy, too hard, and exactly at the mark neither', () => {
    expect(flagged([times(96, 'a', 0.8), times(4, 'b', 0.2)])).toEqual(['tooEasy'])
    expect(flagged([times(95, 'a', 0.8), times(5, 'b', 0.2)])).toEqual([])
    expect(flagged([times(29, 'a', 0.8), times(24, 'b', 0.4), times(24, 'c', 0.4), times(23, 'd', 0.4)])).toEqual(['tooHard'])
    expect(flagged([times(30, 'a', 0.8), times(24, 'b', 0.4), times(24, 'c', 0.4), times(22, 'd', 0.4)])).toEqual([])
  })
  test('those who know more get it wrong: the key is perhaps another', () => {
    expect(flagged([times(50, 'a', 0.4), times(50, 'c', 0.9)])).toEqual(['keyPerhapsWrong', 'negative'])
    // Nobody chose what is said to be right.
    expect(flagged([times(60, 'b', 0.9), times(40, 'c', 0.3)])).toEqual(['keyPerhapsWrong', 'tooHard'])
    // Where the key is not known, nothing is said of it.
    expect(flagsOf(statisticsOf([times(50, 'a', 0.4), times(50, 'c', 0.9)]), undefined, limits)).toEqual(['negative'])
  })
  test('a wrong option that few choose, or that those choose who know less, is no rival', () => {
    expect(flagged([times(80, 'a', 0.6), times(10, 'b', 0.9), times(10, 'c', 0.1)])).toEqual([])
    expect(flagged([times(80, 'a', 0.6), times(10, 'b', 0.9), times(10, 'c', 0.25)])).toEqual(['weak'])
    expect(flagged([times(50, 'a', 0.9), times(50, 'c', 0.4)])).toEqual([])
  })
  test('the languages differ beyond chance, and only where there are enough answers in both', () => {
    // 80 of 100 and 60 of 100: common 0.7, spread √(0.21 · 0.02) = 0.064807; 0.2 / 0.064807 = 3.086.
    expect(apartness({ count: 100, right: 0.8 }, { count: 100, right: 0.6 })).toBeCloseTo(3.0861, 3)
    const inBoth = (en: number, es: number, of: number) =>
      [times(en, 'a', 0.8), times(of - en, 'b', 0.5), times(es, 'a', 0.8, 'es'), times(of - es, 'b', 0.5, 'es')]
    expect(flagged(inBoth(80, 60, 100))).toEqual(['languagesDiffer'])
    expect(flagged(inBoth(80, 66, 100))).toEqual([])
    expect(flagged(inBoth(8, 6, 10))).toEqual([])
    expect(flagged([times(80, 'a', 0.8), times(20, 'b', 0.5), times(3, 'b', 0.5, 'es')])).toEqual([])
  })
})
