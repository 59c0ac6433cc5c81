import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullName, tidyName } from './legal-name.ts'
import { longestName, problemsOfChosenName, problemsOfLegalName } from './names.ts'

const legal = (givenNames: string, familyNames: string) => problemsOfLegalName({ givenNames: tidyName(givenNames), familyNames: tidyName(familyNames) })
const codes = (problems: readonly { code: string; field?: string }[]) => problems.map(({ code, field }) => [code, field])

/** A letter of any script, as people's names have them; not the few that show nothing. */
const letter = fc.integer({ min: 0x41, max: 0x1ffff }).map((point) => String.fromCodePoint(point))
  .filter((sign) => /^\p{L}$/u.test(sign) && !/\p{Default_Ignorable_Code_Point}/u.test(sign))

describe('CERT-01 A legal name', () => {
  test.each([
    ['two surnames', 'María José', 'García Márquez'], ['only one name, written as given name', 'Suharto', ''],
    ['only one name, written as family name', '', 'Suharto'], ['right-to-left', 'محمد', 'الفارسي'], ['Hebrew', 'שרה', 'כהן'],
    ['Chinese', '小明', '王'], ['Vietnamese with marks', 'Nguyễn Thị', 'Phượng'], ['Devanagari with marks', 'प्रिया', 'शर्मा'],
    ['an apostrophe from a keyboard', 'Sinéad', "O'Brien"], ['a typographic apostrophe', 'Sinéad', 'O’Brien'],
    ['an apostrophe as phones turn it', 'Sinéad', 'O‘Brien'], ['an ʻokina', 'Leilani', 'Kaʻahumanu'], ['a hyphen', 'Anne-Marie', 'Smith-Jones'],
    ['a hyphen that does not break', 'Anne‑Marie', 'Smith'], ['an abbreviation', 'Mª José', 'de la O'], ['a comma and a dot', 'Sammy', 'Davis, Jr.'],
    ['one letter', 'X', 'A'], ['beyond the first 65,536 signs', '𞤀𞤁𞤂', '𐐀𐐁'],
  ])('is fine with %s', (_, given, family) => expect(legal(given, family)).toEqual([]))

  test('any letters of any script are fine', () => {
    fc.assert(fc.property(fc.array(letter, { minLength: 1, maxLength: 40 }), (letters) => {
      expect(legal(letters.join(''), '')).toEqual([])
      expect(legal('', letters.join(' '))).toEqual([])
    }), { numRuns: 1000 })
  })

  test('cannot be empty in both parts', () => {
    for (const blank of ['', '   ', '\t\n', '\u00a0\u2003']) expect(codes(legal(blank, blank))).toEqual([['nameMissing', 'givenNames']])
  })

  test.each(['Ana 🙂', 'Ana2', 'Ana_B', 'Ana@home', '<b>Ana</b>', 'Ana/Bob', '½'])('has only what an ID prints: not %s', (name) => {
    expect(codes(legal(name, ''))).toEqual([['nameNotLetters', 'givenNames']])
    expect(codes(legal('Ana', name))).toEqual([['nameNotLetters', 'familyNames']])
  })

  test('needs a letter somewhere', () => expect(codes(legal('-.-', ''))).toEqual([['nameNotLetters', 'givenNames']]))

  test('of 300 characters is refused with both numbers; of 100 it fits', () => {
    expect(legal('a'.repeat(300), '')).toEqual([{ code: 'nameTooLong', field: 'givenNames', facts: { most: longestName, typed: 300 } }])
    expect(legal('a'.repeat(100), 'b'.repeat(100))).toEqual([])
  })

  test.each([
    ['one that turns the text around', 'A\u202ena'], ['a mark of direction', 'A\u200fna'], ['the Arabic one', 'A\u061cna'],
    ['an isolate', 'A\u2066na\u2069'], ['a blank without width', 'A\u200bna'], ['a soft hyphen', 'A\u00adna'], ['a letter that shows nothing', '\u3164'],
  ])('with a hidden sign is told apart: %s', (_, name) => expect(codes(legal(name, ''))).toEqual([['nameHiddenSigns', 'givenNames']]))

  test('is printed as it was said, two surnames as two', () => {
    expect(fullName({ givenNames: 'María José', familyNames: 'García Márquez' })).toBe('María José García Márquez')
    expect(fullName({ givenNames: 'Suharto', familyNames: '' })).toBe('Suharto')
    expect(fullName({ givenNames: '', familyNames: 'Suharto' })).toBe('Suharto')
  })
})

describe('CERT-01 A chosen name', () => {
  test.each(['', 'Majo', '🦋', 'J.R. 2nd', 'نور', '👩‍👩‍👧', 'علی‌رضا', 'Z0ë ✨', '王', '<b>'])('is written as the person writes it: %s', (name) => {
    expect(problemsOfChosenName(tidyName(name))).toEqual([])
  })

  test.each(['A\u202ena', 'A\u200ena', '\u2066Ana', '\u200b', '\u200d', '\u3164', 'A\u0007', 'A\u061cna'])('has no sign that nobody sees: %j', (name) => {
    expect(codes(problemsOfChosenName(tidyName(name)))).toEqual([['nameHiddenSigns', 'chosenName']])
  })

  test('of 300 characters is refused with both numbers', () => {
    expect(problemsOfChosenName('🙂'.repeat(150))).toEqual([{ code: 'nameTooLong', field: 'chosenName', facts: { most: 100, typed: 300 } }])
  })
})

describe('CERT-01 Tidying a name', () => {
  test('gives the same letters one spelling, whatever keyboard wrote them', () => {
    expect(tidyName('Jose\u0301')).toBe('José')
    expect(tidyName('Jose\u0301')).toHaveLength(4)
  })

  test('takes away only the blanks that nobody sees', () => {
    expect(tidyName('  María \u00a0 José\n')).toBe('María José')
    expect(tidyName('de la O')).toBe('de la O')
  })

  test('twice is the same as once, and never makes a name longer than its letters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(tidyName(tidyName(typed))).toBe(tidyName(typed))
      expect(tidyName(typed)).not.toMatch(/^\s|\s$|\s\s/)
    }))
  })
})
