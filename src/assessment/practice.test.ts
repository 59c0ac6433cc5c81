import { describe, expect, test } from 'vitest'
import { minutesFor, readWish, sumOf, weakCompetencies } from './practice.ts'

const score = (run: string, competency: string, correct: number, counted: number) => ({ assessment_id: run, competency, correct, counted })

describe('LEARN-08 What is still hard', () => {
  test('is what was right in fewer than three of four, the hardest first', () => {
    expect(weakCompetencies([score('1', 'advocacy', 3, 4), score('1', 'documentation', 2, 4), score('1', 'confidentiality', 0, 1)])).toEqual(['confidentiality', 'documentation'])
  })

  test('counts the five latest practice exams together, and forgets what was before', () => {
    const good = ['1', '2', '3', '4', '5'].map((run) => score(run, 'advocacy', 1, 1))
    expect(weakCompetencies([...good, score('6', 'advocacy', 0, 10)])).toEqual([])
    expect(weakCompetencies([...good.slice(1), score('6', 'advocacy', 0, 10)])).toEqual(['advocacy'])
  })

  test('is nothing before the first practice exam', () => expect(weakCompetencies([])).toEqual([]))
})

describe('LEARN-08 A practice exam as it is wished', () => {
  test('is short, without a time and in the language of the page, unless something else is chosen', () => {
    expect(readWish({}, 'es')).toEqual({ size: 'short', timed: false, language: 'es', onlyWeak: false })
    expect(readWish({ size: 'huge', time: 'soon', language: 'fr', only: 'some' }, 'en')).toEqual({ size: 'short', timed: false, language: 'en', onlyWeak: false })
    expect(readWish({ size: 'whole', time: 'timed', language: 'es', only: 'weak' }, 'en')).toEqual({ size: 'whole', timed: true, language: 'es', onlyWeak: true })
  })

  test('has as much time for a question as the real one', () => {
    const policy = { examItems: 120, examMinutes: 150 }
    expect([120, 20, 1, 7].map((items) => minutesFor(items, policy))).toEqual([150, 25, 2, 9])
  })

  test('is summed up', () => expect(sumOf([{ correct: 1, counted: 2 }, { correct: 3, counted: 4 }])).toEqual({ correct: 4, counted: 6 }))
})
