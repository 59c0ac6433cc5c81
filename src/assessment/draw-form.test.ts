import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionLetters } from '#library/exam-items.ts'
import { drawForm, sharesOf, shuffled, type Chance } from './draw-form.ts'
import type { ItemEntry } from './item-source.ts'

/** Chance that a seed repeats (mulberry32). */
const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const bankOf = (sizes: Readonly<Record<string, number>>): ItemEntry[] =>
  Object.entries(sizes).flatMap(([competency, size]) => Array.from({ length: size }, (_, i) => ({ id: `${competency}-${i}`, version: 1, competency })))
const seventeen = Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`c${i}`, 10]))
const even = { weights: Object.fromEntries(Object.keys(seventeen).map((id) => [id, 1])) }
const none = new Map<string, number>()

const anySizes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 0, max: 20 }), { minKeys: 1 })
const anyWeights = fc.record(Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, fc.integer({ min: 0, max: 9 })]))) as fc.Arbitrary<Record<string, number>>

describe('CERT-13 Drawing a form', () => {
  test('gives 120 questions, seven of each of the seventeen competencies and one more of one', () => {
    const form = drawForm(bankOf(seventeen), even, 120, chanceOf(1), none)
    const counts = [...Map.groupBy(form, ({ competency }) => competency).values()].map((all) => all.length).sort()
    expect(form).toHaveLength(120)
    expect(counts).toEqual([...Array.from({ length: 16 }, () => 7), 8])
  })

  test('never asks the same question twice, and gives every one all four options', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 170 }), (seed, count) => {
      const form = drawForm(bankOf(seventeen), even, count, chanceOf(seed), none)
      expect(new Set(form.map(({ id }) => id)).size).toBe(count)
      for (const { options } of form) expect([...options].sort()).toEqual([...optionLetters])
    }))
  })

  test('follows the weights as nearly as whole numbers can, where there are enough questions', () => {
    fc.assert(fc.property(fc.integer(), anyWeights, fc.integer({ min: 1, max: 60 }), (seed, weights, count) => {
      const sum = Object.values(weights).reduce((all, weight) => all + weight, 0)
      fc.pre(sum > 0)
      const shares = sharesOf(weights, new Map(Object.keys(weights).map((id) => [id, 1000])), count, chanceOf(seed))
      expect([...shares.values()].reduce((all, share) => all + share, 0)).toBe(count)
      for (const [id, weight] of Object.entries(weights)) expect(Math.abs((shares.get(id) ?? 0) - (count * weight) / sum)).toBeLessThan(1)
    }))
  })

  test('takes from the others what a competency lacks, never more than there is, and says when there is too little', () => {
    fc.assert(fc.property(fc.integer(), anySizes, anyWeights, fc.integer({ min: 1, max: 60 }), (seed, sizes, weights, count) => {
      const bank = bankOf(sizes)
      const there = bank.filter(({ competency }) => weights[competency]! > 0).length
      const draw = () => drawForm(bank, { weights }, count, chanceOf(seed), none)
      if (there < count) return void expect(draw).toThrow(RangeError)
      const form = draw()
      expect(form).toHaveLength(count)
      expect(new Set(form.map(({ id }) => id)).size).toBe(count)
    }))
  })

  test('draws no two alike: neither the questions nor their order', () => {
    const forms = Array.from({ length: 200 }, (_, seed) => drawForm(bankOf(seventeen), even, 120, chanceOf(seed), none).map(({ id }) => id))
    expect(new Set(forms.map((form) => form.toSorted().join())).size).toBe(200)
    expect(new Set(forms.map((form) => form.join())).size).toBe(200)
  })

  test('shows every question about as often as any other of its competency, and nobody can tell the next form', () => {
    const exposure = new Map<string, number>()
    const bank = bankOf(seventeen)
    const chance = chanceOf(7)
    for (let form = 0; form < 300; form += 1) {
      for (const { id } of drawForm(bank, even, 20, chance, exposure)) exposure.set(id, (exposure.get(id) ?? 0) + 1)
    }
    const shown = bank.map(({ id }) => exposure.get(id) ?? 0)
    // 300 forms of 20 from 170: 35 times each.
    expect(Math.max(...shown) - Math.min(...shown)).toBeLessThanOrEqual(6)
    const next = Array.from({ length: 20 }, (_, seed) => drawForm(bank, even, 20, chanceOf(seed), exposure).map(({ id }) => id).toSorted().join())
    expect(new Set(next).size).toBe(20)
  })

  test('prefers what was hardly shown to what was shown often', () => {
    const often = new Map(Array.from({ length: 5 }, (_, i) => [`a-${i}`, 50]))
    const form = drawForm(bankOf({ a: 10 }), { weights: { a: 1 } }, 5, chanceOf(3), often)
    expect(form.map(({ id }) => id).sort()).toEqual(['a-5', 'a-6', 'a-7', 'a-8', 'a-9'])
  })

  test('puts the right option at each place about as often', () => {
    const places = [0, 0, 0, 0]
    for (let seed = 0; seed < 40; seed += 1) for (const { options } of drawForm(bankOf(seventeen), even, 120, chanceOf(seed), none)) places[options.indexOf('b')]! += 1
    for (const count of places) expect(Math.abs(count / 4800 - 0.25)).toBeLessThan(0.03)
  })

  test('mixing keeps everything', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.integer(), (all, seed) => void expect(shuffled(all, chanceOf(seed)).toSorted()).toEqual(all.toSorted())))
  })
})
