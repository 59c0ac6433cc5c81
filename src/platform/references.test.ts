import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReference, referenceDigits, referenceFrom } from './references.ts'

const reference = fc.array(fc.integer({ min: 0, max: 24 }), { minLength: referenceDigits, maxLength: referenceDigits }).map(referenceFrom)
const everySign = Array.from({ length: 25 }, (_, digit) => referenceFrom([digit, 0, 0, 0, 0, 0, 0])[0]!)
const bare = (text: string) => [...text.replaceAll('-', '')]

describe('CERT-06 References that people say aloud', () => {
  test('look like K7M-3PQ-9D', () => {
    fc.assert(fc.property(reference, (text) => void expect(text).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{2}$/)))
  })

  test('have no signs that look alike, and no vowels that make words', () => {
    expect(new Set(everySign).size).toBe(25)
    for (const sign of '01OILSZBUAE') expect(everySign).not.toContain(sign)
  })

  test('are read again however they are typed', () => {
    const between = fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '.')
    fc.assert(fc.property(reference, between, fc.boolean(), (text, gap, lower) => {
      const typed = `  ${bare(text).join(gap)} `
      expect(readReference(lower ? typed.toLowerCase() : typed)).toBe(text)
    }))
  })

  test('with any one sign wrong are refused', () => {
    fc.assert(fc.property(reference, fc.nat(referenceDigits), fc.constantFrom(...everySign), (text, place, sign) => {
      const signs = bare(text)
      fc.pre(signs[place] !== sign)
      expect(readReference(signs.with(place, sign).join(''))).toBeUndefined()
    }), { numRuns: 2000 })
  })

  test('with two different neighbours swapped are refused, the check sign among them', () => {
    fc.assert(fc.property(reference, fc.nat(referenceDigits - 1), (text, place) => {
      const signs = bare(text)
      const [a, b] = [signs[place]!, signs[place + 1]!]
      fc.pre(a !== b)
      expect(readReference(signs.with(place, b).with(place + 1, a).join(''))).toBeUndefined()
    }), { numRuns: 2000 })
  })

  test('with a sign missing or one too many are refused', () => {
    fc.assert(fc.property(reference, (text) => {
      expect(readReference(text.slice(0, -1))).toBeUndefined()
      expect(readReference(`${text}2`)).toBeUndefined()
    }))
  })

  test('are never found in what cannot be one', () => {
    for (const text of ['', 'O0O-III-SS', '🙂', '\u0000', '../../etc/passwd']) expect(readReference(text)).toBeUndefined()
  })
})
