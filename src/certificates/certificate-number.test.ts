import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newCertificateNumber } from './issue-certificate.server.ts'
import { chanceIn, codeFrom, numberFrom, numberSigns, readNumber, readTyped } from './certificate-number.ts'

const sign = fc.constantFrom(...numberSigns)
const signs = (length: number) => fc.array(sign, { minLength: length, maxLength: length }).map((all) => all.join(''))
const number = signs(chanceIn.number).map(numberFrom).filter((one) => one !== undefined)
const code = signs(chanceIn.code).map(codeFrom)
const both = fc.oneof(number, code)
const bare = (text: string) => [...text.replaceAll('-', '')]

describe('CERT-15 Numbers of certificates', () => {
  test('look like K7M-3P0-9TXC, and those that are made are read again', () => {
    for (let i = 0; i < 500; i += 1) {
      const made = newCertificateNumber()
      expect(made).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}$/)
      expect(readTyped(made)).toEqual({ kind: 'number', text: made })
    }
  })

  test('hold no signs that look alike, and no vowels that make words', () => {
    expect(new Set(numberSigns).size).toBe(25)
    for (const one of 'OILSZBUAEQD') expect(numberSigns).not.toContain(one)
  })

  test('are read however they are typed: spaces, dashes, small letters, signs that look alike', () => {
    const between = fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '.', '–')
    const looks: Readonly<Record<string, string>> = { 0: 'O', 1: 'l', 2: 'z', 5: 's', 8: 'b', V: 'u' }
    fc.assert(fc.property(number, between, fc.boolean(), fc.boolean(), (text, gap, lower, alike) => {
      const typed = bare(text).map((one) => (alike ? looks[one] ?? one : one)).join(gap)
      expect(readNumber(`  ${lower ? typed.toLowerCase() : typed} `)).toEqual({ kind: 'number', text })
    }))
    fc.assert(fc.property(code, (text) => void expect(readNumber(text.toLowerCase())).toEqual({ kind: 'code', text })))
  })

  test('with any one sign wrong are a typing mistake', () => {
    fc.assert(fc.property(both, fc.nat(24), sign, (text, place, wrong) => {
      const all = bare(text)
      fc.pre(place < all.length && all[place] !== wrong)
      expect(readNumber(all.with(place, wrong).join(''))).toEqual({ kind: 'mistyped' })
    }), { numRuns: 3000 })
  })

  test('with two neighbours swapped are a typing mistake, the check sign among them', () => {
    fc.assert(fc.property(both, fc.nat(23), (text, place) => {
      const all = bare(text)
      fc.pre(place + 1 < all.length && all[place] !== all[place + 1])
      expect(readNumber(all.with(place, all[place + 1]!).with(place + 1, all[place]!).join(''))).toEqual({ kind: 'mistyped' })
    }), { numRuns: 3000 })
  })

  test('with two signs swapped that have one between them are a typing mistake', () => {
    fc.assert(fc.property(number, fc.nat(7), (text, place) => {
      const all = bare(text)
      fc.pre(all[place] !== all[place + 2])
      expect(readNumber(all.with(place, all[place + 2]!).with(place + 2, all[place]!).join(''))).toEqual({ kind: 'mistyped' })
    }), { numRuns: 2000 })
  })

  test('with a sign missing or one too many are a typing mistake, and so is anything else with a digit', () => {
    fc.assert(fc.property(number, sign, (text, more) => {
      expect(readNumber(text.slice(0, -1)).kind).toBe('mistyped')
      expect(readNumber(text + more).kind).toBe('mistyped')
    }))
    for (const text of ['7', '../../etc/passwd1', '🙂2', '%%%3', "1' or '1'='1", '2'.repeat(5000)]) expect(readTyped(text).kind, text).toBe('mistyped')
  })

  test('are told from names, and nothing from both', () => {
    expect(readTyped('María José García Márquez')).toEqual({ kind: 'name', text: 'María José García Márquez' })
    expect([readTyped(''), readTyped(' \n ')]).toEqual([{ kind: 'nothing' }, { kind: 'nothing' }])
    fc.assert(fc.property(number, (text) => readTyped(text).kind === 'number'))
  })

  test('tell nothing: of a thousand no two begin alike more often than chance has it', () => {
    const beginnings = Array.from({ length: 1000 }, () => newCertificateNumber().slice(0, 3))
    expect(new Set(beginnings).size).toBeGreaterThan(930)
  })
})
