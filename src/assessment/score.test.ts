import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionLetters, type Letter } from '#library/exam-items.ts'
import { isPassed, percentOf, scoreOf, versionKey, type AnsweredItem } from './score.ts'

const letter = fc.constantFrom(...optionLetters)
const anyForm = fc.array(fc.record({ competency: fc.constantFrom('a', 'b', 'c'), choice: fc.option(letter), key: fc.option(letter, { freq: 9 }) }), { maxLength: 150 })
  .map((rows) => rows.map((row, i) => ({ ...row, item_id: `i-${i}`, item_version: 1 })))
const keysOf = (rows: readonly { item_id: string; key: Letter | null }[]) =>
  new Map(rows.flatMap(({ item_id, key }) => (key ? [[versionKey(item_id, 1), key] as const] : [])))

describe('CERT-13 Scoring', () => {
  test('one for each that is right, nothing off for a wrong one, and nothing for a question that is no longer to be found', () => {
    fc.assert(fc.property(anyForm, (rows) => {
      const score = scoreOf(rows, keysOf(rows))
      expect(score.counted).toBe(rows.filter(({ key }) => key !== null).length)
      expect(score.correct).toBe(rows.filter(({ key, choice }) => key !== null && key === choice).length)
    }))
  })

  test('the competencies together are the whole', () => {
    fc.assert(fc.property(anyForm, (rows) => {
      const { counted, correct, competencies } = scoreOf(rows, keysOf(rows))
      expect(competencies.reduce((sum, one) => sum + one.counted, 0)).toBe(counted)
      expect(competencies.reduce((sum, one) => sum + one.correct, 0)).toBe(correct)
      expect(new Set(competencies.map((one) => one.competency)).size).toBe(competencies.length)
    }))
  })

  test('another right answer never lowers it, and the order of the questions does not matter', () => {
    fc.assert(fc.property(anyForm.filter((rows) => rows.length > 0), fc.nat(), (rows, at) => {
      const better = rows.map((row, i): AnsweredItem => (i === at % rows.length ? { ...row, choice: row.key } : row))
      expect(scoreOf(better, keysOf(rows)).correct).toBeGreaterThanOrEqual(scoreOf(rows, keysOf(rows)).correct)
      expect(scoreOf(rows.toReversed(), keysOf(rows))).toMatchObject({ counted: scoreOf(rows, keysOf(rows)).counted, correct: scoreOf(rows, keysOf(rows)).correct })
    }))
  })

  test('is passed at exactly the mark, and not one below', () => {
    expect(isPassed({ counted: 120, correct: 84 }, 70)).toBe(true)
    expect(isPassed({ counted: 120, correct: 83 }, 70)).toBe(false)
    expect(isPassed({ counted: 0, correct: 0 }, 0)).toBe(false)
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.integer({ min: 0, max: 100 }), (counted, correct, mark) => {
      fc.pre(correct <= counted)
      // What people are shown agrees: who passes never reads a number below the mark.
      expect(isPassed({ counted, correct }, mark)).toBe(percentOf({ counted, correct }) >= mark)
    }))
  })
})
