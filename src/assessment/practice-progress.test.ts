import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostInPlot, mostInRow, progressOf } from './practice-progress.ts'
import { percentOf } from './score.ts'

const areas = ['a', 'b', 'c']
/** What was asked in one practice exam: of each area how many, and how many of these were right. */
const anyRun = fc.record({ a: fc.nat(6), b: fc.nat(6), c: fc.nat(6), part: fc.double({ min: 0, max: 1, noNaN: true }) })
const made = (all: readonly { a: number; b: number; c: number; part: number }[]) => {
  const scores = all.flatMap(({ part, ...counts }, at) => areas.flatMap((area) => {
    const counted = counts[area as 'a']
    return counted === 0 ? [] : [{ assessment_id: String(at), competency: area, counted, correct: Math.round(counted * part) }]
  }))
  const of = (id: string) => scores.filter(({ assessment_id }) => assessment_id === id)
  const runs = all.map((_, at) => ({ id: String(at), counted: of(String(at)).reduce((sum, one) => sum + one.counted, 0), correct: of(String(at)).reduce((sum, one) => sum + one.correct, 0) }))
  return { scores, runs, progress: progressOf(runs, scores, areas) }
}

describe('LEARN-08 How somebody gets on', () => {
  test('worked out by hand: two practice exams, the second with only what was hard', () => {
    const scores = [
      { assessment_id: 'new', competency: 'b', counted: 4, correct: 1 },
      { assessment_id: 'old', competency: 'a', counted: 2, correct: 2 }, { assessment_id: 'old', competency: 'b', counted: 1, correct: 0 }, { assessment_id: 'old', competency: 'c', counted: 1, correct: 1 },
    ]
    expect(progressOf([{ id: 'new', counted: 4, correct: 1 }, { id: 'old', counted: 4, correct: 3 }], scores, areas)).toEqual({
      points: [{ id: 'old', counted: 4, correct: 3, percent: 75, partial: false }, { id: 'new', counted: 4, correct: 1, percent: 25, partial: true }], count: 2,
      rows: [
        { id: 'all', each: [{ counted: 4, correct: 3 }, { counted: 4, correct: 1 }], sum: { counted: 8, correct: 4 } },
        { id: 'a', each: [{ counted: 2, correct: 2 }, null], sum: { counted: 2, correct: 2 } },
        { id: 'b', each: [{ counted: 1, correct: 0 }, { counted: 4, correct: 1 }], sum: { counted: 5, correct: 1 } },
        { id: 'c', each: [{ counted: 1, correct: 1 }, null], sum: { counted: 1, correct: 1 } },
      ],
    })
  })

  test('the areas together are the whole, in each practice exam and in all of them; the latest stands last', () => {
    fc.assert(fc.property(fc.array(anyRun, { maxLength: 40 }), (all) => {
      const { runs, progress: { points, count, rows } } = made(all)
      const counted = runs.filter((run) => run.counted > 0)
      expect([points.length, count]).toEqual([Math.min(counted.length, mostInPlot), Math.min(counted.length, mostInRow)])
      expect(points.map(({ percent }) => percent)).toEqual(counted.slice(0, mostInPlot).reverse().map(percentOf))
      const [whole, ...each] = rows
      if (!whole) return void expect(counted).toEqual([])
      for (const of of ['counted', 'correct'] as const) {
        expect(each.reduce((sum, row) => sum + row.sum[of], 0)).toBe(whole.sum[of])
        whole.each.forEach((one, at) => expect(each.reduce((sum, row) => sum + (row.each[at]?.[of] ?? 0), 0)).toBe(one![of]))
      }
      expect(whole.each.at(-1)).toEqual({ counted: counted[0]!.counted, correct: counted[0]!.correct })
    }))
  })

  test('one of which nothing counts any more is no zero', () => {
    expect(progressOf([{ id: 'x', counted: 0, correct: 0 }], [], areas)).toEqual({ points: [], count: 0, rows: [] })
  })
})
