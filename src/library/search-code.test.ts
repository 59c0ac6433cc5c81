import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownCode } from './code-of-ethics.ts'
import { readCode } from './code-of-ethics.server.ts'
import { piecesOf, wordsOf } from './found-words.ts'
import { countFound, searchCode } from './search-code.ts'

const pack = readCode('content/codes/code-of-ethics.yaml')
const idsOf = (question: string, language: 'en' | 'es' = 'en') =>
  searchCode(shownCode(pack, language), question).flatMap(({ standards }) => standards.map(({ id }) => id))
const marked = (text: string, question: string) =>
  piecesOf(text, wordsOf(question)).map(({ text, found }) => (found ? `[${text}]` : text)).join('')

describe('ETH-01 Searching the Code of Ethics', () => {
  test('finds what somebody needs at the moment they need it', () => {
    expect(idsOf('gift')).toContain('integrity-5')
    expect(idsOf('alcohol')).toEqual(['integrity-12', 'prohibited-5'])
    expect(idsOf('dual relationship')).toEqual(['integrity-4', 'prohibited-8'])
    expect(idsOf('regalo', 'es')).toEqual(['integrity-5', 'integrity-6'])
  })

  test('does not mind accents, capitals, signs or the order of words', () => {
    for (const question of ['relación dual', 'RELACION DUAL', 'dual… ¿relación?', '  dual   relacion ']) {
      expect(idsOf(question, 'es'), question).toEqual(['integrity-4', 'prohibited-8'])
    }
  })

  test('finds words by their beginning, not from inside others', () => {
    expect(idsOf('discrim').length).toBeGreaterThan(3)
    expect(idsOf('age')).not.toContain('respect-11')
    expect(marked('Language of any age', 'age')).toBe('Language of any [age]')
  })

  test('reads the points under a standard, and the names of values', () => {
    expect(idsOf('over-the-counter')).toEqual(['integrity-12'])
    expect(idsOf('reciprocity')).toEqual(['reciprocity-1', 'reciprocity-2', 'reciprocity-3', 'reciprocity-4'])
  })

  test('needs every word, and finds nothing for no words', () => {
    expect(idsOf('gift alcohol')).toEqual([])
    for (const nothing of ['', '   ', '?!', '´']) expect(idsOf(nothing)).toEqual([])
    expect(countFound(searchCode(shownCode(pack, 'en'), 'gift'))).toBe(idsOf('gift').length)
  })
})

describe('Marking what was looked for', () => {
  test.each([
    ['La confidencialidad y la ética', 'confidencialidad ETICA', 'La [confidencialidad] y la [ética]'],
    ['niñez y niños', 'nin', '[niñ]ez y [niñ]os'],
    ['etica\u0301 e\u0301tica', 'etica', '[etica\u0301] [e\u0301tica]'],
    ['Straße', 'strasse', '[Straße]'],
    ['<b>bold</b> & gifts', 'b gift', '<[b]>[b]old</[b]> & [gift]s'],
    ['peer, peers', 'peer peers', '[peer], [peers]'],
  ])('%j for %j', (text, question, expected) => expect(marked(text, question)).toBe(expected))

  test('never changes the text, whatever is looked for', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(fc.property(words, words, (text, question) => {
      expect(piecesOf(text, wordsOf(question)).map((piece) => piece.text).join('')).toBe(text)
    }))
    fc.assert(fc.property(words, (text) => {
      const [first] = wordsOf(text)
      if (first) expect(piecesOf(text, [first]).some(({ found }) => found)).toBe(true)
    }))
  })
})
