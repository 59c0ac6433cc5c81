import { describe, expect, test } from 'vitest'
import type { Item } from '#library/exam-items.ts'
import { placeIn, setIn, tryCount, trySet, trySets } from './try-set.ts'

const said = { en: 'x', es: 'x' }
const item = (competency: string, number: number): Item =>
  ({ id: `${competency}-0${number}`, version: 1, source: 'x', competency, stem: said, options: { a: said, b: said, c: said, d: said }, key: 'a', explanation: said })
const bank = ['advocacy', 'documentation', 'confidentiality', 'hope', 'safety', 'groups', 'work'].flatMap((competency) => [1, 2, 3].map((number) => item(competency, number)))

describe('LEARN-08 Questions to try without an account', () => {
  test('are five, each of another competency, and the same ones for the same number', () => {
    for (let set = 0; set < 200; set += 1) {
      const tried = trySet(bank, set)
      expect(new Set(tried.map((one) => one.item.competency)).size).toBe(tryCount)
      expect(tried.map(({ options }) => [...options].sort().join(''))).toEqual(Array(tryCount).fill('abcd'))
      expect(trySet(bank, set)).toEqual(tried)
    }
  })

  test('come from the whole bank, with the options in every order', () => {
    const tried = Array.from({ length: 500 }, (_, set) => trySet(bank, set)).flat()
    expect(new Set(tried.map((one) => one.item.id)).size).toBe(bank.length)
    expect(new Set(tried.map(({ options }) => options)).size).toBe(24)
  })

  test('are asked for by numbers and places alone', () => {
    expect(['7', String(trySets - 1), null, '', '-1', '1e3', '10000', 'x'].map(setIn)).toEqual([7, trySets - 1, ...Array(6).fill(undefined)])
    expect(['1', '4', '0', '5', '', null, '11'].map(placeIn)).toEqual([1, 4, 0, 0, 0, 0, 0])
  })
})
