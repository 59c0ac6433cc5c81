import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isParticle, wordsOf } from './name-letters.ts'
import { compareNames, wordsThatStay, type NameDifference, type NameMatch } from './compare-names.ts'

type Two = readonly [givenNames: string, familyNames: string]
const name = ([givenNames, familyNames]: Two) => ({ givenNames, familyNames })
const compare = (legal: Two, printed: Two) => compareNames(name(legal), name(printed))
/** "García: only in the application" without the part, to read in a row. */
const inShort = ({ what, inApplication, onId }: NameDifference) => [what, inApplication, onId].filter(Boolean).join(' ')

describe('CERT-01 The name on the ID is the same', () => {
  test.each<[Two, Two]>([
    [['Ana', 'Ruiz Soto'], ['Ana', 'Ruiz Soto']], [['Ana', 'Ruiz Soto'], [' Ana ', 'Ruiz  Soto']], [['Suharto', ''], ['Suharto', '']],
    [['José'.normalize('NFC'), 'Peña'], ['José'.normalize('NFD'), 'Peña'.normalize('NFD')]],
  ])('%j as %j', (legal, printed) => expect(compare(legal, printed)).toEqual({ match: 'same', differs: [] }))

  test.each<[string, Two, Two]>([
    ['two surnames in capitals', ['María José', 'García Márquez'], ['MARIA JOSE', 'GARCIA MARQUEZ']],
    ['ñ', ['Íñigo', 'Muñoz'], ['INIGO', 'MUNOZ']], ['ü', ['Jürgen', 'Güiraldes'], ['JURGEN', 'GUIRALDES']],
    ['Vietnamese marks', ['Thị Phượng', 'Nguyễn'], ['THI PHUONG', 'NGUYEN']], ['đ', ['Đức', 'Đỗ'], ['DUC', 'DO']],
    ['ł', ['Łukasz', 'Wałęsa'], ['LUKASZ', 'WALESA']], ['ß, which capitals write as two', ['Jörg', 'Straße'], ['JORG', 'STRASSE']],
    ['æ and ø', ['Bjørn', 'Sæther'], ['BJORN', 'SAETHER']], ['an apostrophe left out', ['Sinéad', 'O’Neill'], ['SINEAD', 'ONEILL']],
    ['an apostrophe of another kind', ['Sinéad', "O'Neill"], ['SINEAD', 'O’NEILL']], ['a blank for it', ['Sinéad', 'O’Neill'], ['SINEAD', 'O NEILL']],
    ['an ʻokina', ['Leilani', 'Kaʻahumanu'], ['LEILANI', 'KAAHUMANU']], ['a hyphen', ['Anne-Marie', 'Smith-Jones'], ['ANNE MARIE', 'SMITH JONES']],
    ['a surname of several words', ['Rosa', 'de la Cruz'], ['ROSA', 'DELACRUZ']], ['periods', ['J. R.', 'Coleman Jr.'], ['JR', 'COLEMAN, JR']],
    ['an abbreviation with a raised letter', ['Mª José', 'Soto'], ['MA JOSE', 'SOTO']], ['a dotted capital', ['İpek', 'Yıldız'], ['IPEK', 'YILDIZ']],
    ['family first, with a comma', ['María José', 'García Márquez'], ['', 'GARCIA MARQUEZ, MARIA JOSE']],
    ['family first, in the other field', ['María José', 'García Márquez'], ['GARCIA MARQUEZ, MARIA JOSE', '']],
    ['a single name in the other field', ['Suharto', ''], ['', 'SUHARTO']], ['Greek', ['Νίκος', 'Παππάς'], ['ΝΙΚΟΣ', 'ΠΑΠΠΑΣ']],
  ])('but for writing: %s', (_, legal, printed) => expect(compare(legal, printed)).toEqual({ match: 'sameButForWriting', differs: [] }))
})

describe('CERT-01 The name on the ID is partly the same', () => {
  test.each<[Two, Two, string[]]>([
    [['María', 'García Márquez'], ['MARIA', 'GARCIA'], ['onlyInApplication Márquez']],
    [['María', 'García'], ['MARIA', 'GARCIA MARQUEZ'], ['onlyOnId MARQUEZ']],
    [['María', 'García Márquez'], ['MARIA', 'MARQUEZ'], ['onlyInApplication García']],
    [['María José', 'García'], ['MARIA', 'GARCIA'], ['onlyInApplication José']],
    [['Rashad', 'Coleman'], ['RASHAD T', 'COLEMAN'], ['onlyOnId T']],
    [['Rashad Tyrell', 'Coleman'], ['RASHAD T.', 'COLEMAN'], ['initial Tyrell T.']],
    [['R. Tyrell', 'Coleman'], ['RASHAD TYRELL', 'COLEMAN'], ['initial R. RASHAD']],
    [['María Josefina', 'de la Cruz Montalvo'], ['MARIA JOSEFINA', 'DE LA CRUZ MONTAL'], ['cutOff Montalvo MONTAL']],
    [['Kenji', 'Watanabe'], ['WATANABE', 'KENJI'], ['orderSwapped']],
    [['Kenji', 'Watanabe'], ['WATANABE KENJI', ''], ['orderSwapped']],
    [['Mai Linh', 'Trần'], ['TRAN', 'MAI'], ['orderSwapped', 'onlyInApplication Linh']],
    [['María', 'García Márquez'], ['MARIA GARCIA', 'MARQUEZ'], ['partedDifferently']],
    [['De', 'Ruiz'], ['DE ANA', 'RUIZ'], ['onlyOnId ANA']],
    [['Suharto', ''], ['SUHARTO', 'WIDODO'], ['onlyOnId WIDODO']],
    [['Sinéad Mary', 'O’Neill'], ['SINEAD', 'O NEILL'], ['onlyInApplication Mary']],
  ])('%j as %j', (legal, printed, differs) => {
    const { match, differs: found } = compare(legal, printed)
    expect([match, found.map(inShort)]).toEqual(['partly', differs])
  })

  test('and says in which part', () => {
    expect(compare(['María José', 'García'], ['MARIA', 'GARCIA SOTO']).differs).toEqual([
      { what: 'onlyInApplication', part: 'givenNames', inApplication: 'José' }, { what: 'onlyOnId', part: 'familyNames', onId: 'SOTO' },
    ])
  })
})

describe('CERT-01 The name on the ID is different', () => {
  test.each<[string, Two, Two]>([
    ['another surname', ['Ana', 'Ruiz'], ['ANA', 'SOTO']], ['another given name', ['Ana', 'Ruiz'], ['EVA', 'RUIZ']],
    ['only particles in common', ['Rosa', 'de la Cruz'], ['ROSA', 'DE LA TORRE']], ['only initials in common', ['Ana', 'Ruiz'], ['A', 'R']],
    ['nothing printed', ['Ana', 'Ruiz'], ['', '']], ['nothing but signs', ['Ana', 'Ruiz'], ['.', '-']],
    ['a beginning in common that is no cut', ['Ana', 'Martín'], ['ANA', 'MARTINEZ']], ['too little left of it', ['Ana', 'Montalvo'], ['ANA', 'MON']],
    ['vowel signs of another script', ['प्रिया', 'शर्मा'], ['प्रयि', 'शर्मी']], ['another alphabet', ['Νίκος', 'Παππάς'], ['NIKOS', 'PAPPAS']],
  ])('%s', (_, legal, printed) => expect(compare(legal, printed)).toEqual({ match: 'different', differs: [] }))
})

describe('CERT-01 Comparing any two names', () => {
  // Not "de la" and the like: having those in common says nothing.
  const word = fc.stringMatching(/^[A-ZÁÉÑÜŁĐØa-záéñüłđøß]{2,9}$/).filter((one) => !wordsOf(one).some(isParticle))
  const part = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  const names = fc.tuple(part, part)
  const asGoodAs = (...matches: NameMatch[]) => (match: NameMatch) => matches.includes(match)

  test('a name is the same as itself, and printed in capitals the same but for writing', () => {
    fc.assert(fc.property(names, ([given, family]) => {
      expect(compare([given, family], [given, family]).match).toBe('same')
      expect(compare([given, family], [given.toUpperCase(), family.toUpperCase()]).match).toSatisfy(asGoodAs('same', 'sameButForWriting'))
      expect(compare([given, family], [given.normalize('NFD').replace(/\p{M}/gu, ''), family.replaceAll(' ', '-')]).match)
        .toSatisfy(asGoodAs('same', 'sameButForWriting'))
    }))
  })

  test('swapped parts are never taken for different, and a name left out is never taken for the same', () => {
    fc.assert(fc.property(names, word, ([given, family], more) => {
      expect(compare([given, family], [family, given]).match).not.toBe('different')
      expect(compare([given, `${family} ${more}`], [given, family]).match).toBe('partly')
      expect(compare([given, family], [`${given} ${more}`, family]).match).toBe('partly')
    }))
  })

  test('names without a letter in common are different', () => {
    const of = (letters: string) => fc.tuple(...[0, 1].map(() => fc.stringMatching(new RegExp(`^[${letters}]{2,8}$`)))) as fc.Arbitrary<[string, string]>
    fc.assert(fc.property(of('a-m'), of('n-z'), (legal, printed) => {
      expect(compare(legal, printed).match).toBe('different')
    }))
  })

  test('whatever is typed gets an answer, and whoever differs is told in what', () => {
    const any = fc.tuple(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 30 }))
    fc.assert(fc.property(any, any, (legal, printed) => {
      const { match, differs } = compare(legal, printed)
      expect(differs.length > 0).toBe(match === 'partly')
    }))
  })
})

describe('CERT-01 What stays of a name that changes', () => {
  test.each<[string, Two, Two, string[]]>([
    ['the family name', ['Daniela Ruth', 'Holloway'], ['Daniel Reuben', 'Holloway'], ['Holloway']],
    ['the given name, after a wedding', ['Ana', 'Ruiz Soto'], ['Ana', 'Paz'], ['Ana']],
    ['in capitals and without accents', ['José', 'Peña Ruiz'], ['Rosa', 'PENA'], ['Peña']],
    ['in the other field', ['Ana', 'Ruiz'], ['Ruiz', 'Soto'], ['Ruiz']],
    ['nothing', ['Ana', 'Ruiz'], ['Rosa', 'Paz'], []], ['no more than a particle', ['Ana', 'de la Cruz'], ['Rosa', 'de la Paz'], []],
  ])('%s', (_, old, now, stays) => expect(wordsThatStay(name(old), name(now))).toEqual(stays))
})
