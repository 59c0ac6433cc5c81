import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEmptyAddress, lineLength, linesOf, mostLines, problemsOfAddress, readAddress, stateOf, zipOf } from './postal-address.ts'

const good = { _kind: 'us', nameLine: 'Ana Ruiz Soto', street: '1215 K Street', more: 'Apt. 4', city: 'Sacramento', state: 'CA', zip: '95814' }
const address = (changed: Record<string, string> = {}) => readAddress({ ...good, ...changed })
const codes = (changed: Record<string, string> = {}) => problemsOfAddress(address(changed)).map(({ code, field }) => `${field}: ${code}`)

describe('CERT-24 A postal address', () => {
  test('is printed as the mail expects it', () => {
    expect(linesOf(address())).toEqual(['Ana Ruiz Soto', '1215 K Street', 'Apt. 4', 'Sacramento, CA 95814'])
    expect(linesOf(address({ more: '', state: 'california', zip: ' 958141234 ' })).slice(1)).toEqual(['1215 K Street', 'Sacramento, CA 95814-1234'])
    expect(codes()).toEqual([])
  })

  test.each([['CA', 'CA'], [' ca. ', 'CA'], ['California', 'CA'], ['new  york', 'NY'], ['D.C.', 'DC'], ['Puerto Rico', 'PR'], ['Jalisco', undefined], ['', undefined]])(
    'knows the state in "%s"', (typed, state) => expect(stateOf(typed)).toBe(state))

  test.each([['95814', '95814'], ['95814-1234', '95814-1234'], ['95814 1234', '95814-1234'], ['9581', undefined], ['9581A', undefined], ['', undefined]])(
    'knows the ZIP Code in "%s"', (typed, zip) => expect(zipOf(typed)).toBe(zip))

  test('says what is missing, at each field', () => {
    expect(codes({ nameLine: '', street: ' ', city: '', state: 'XX', zip: '1' })).toEqual([
      'nameLine: addressNameMissing', 'street: addressStreetMissing', 'city: addressCityMissing', 'state: addressStateUnknown', 'zip: addressZipWrong',
    ])
    expect(codes({ _kind: 'other', freeLines: 'Guadalajara' })).toEqual(['freeLines: addressLinesMissing'])
  })

  test('of another country is printed line for line, without empty ones', () => {
    const other = { _kind: 'other', freeLines: '  Av. Juárez 100 \r\n\r\n44100 Guadalajara, Jal.\nMEXICO' }
    expect(linesOf(address(other))).toEqual(['Ana Ruiz Soto', 'Av. Juárez 100', '44100 Guadalajara, Jal.', 'MEXICO'])
    expect(codes(other)).toEqual([])
  })

  test('keeps signs that are markup elsewhere as they are', () => {
    const signs = { nameLine: '#Ana *B* $x$ @me <b>', street: '#12 _K_ `St` \\ "x"' }
    expect(codes(signs)).toEqual([])
    expect(linesOf(address(signs)).slice(0, 2)).toEqual([signs.nameLine, signs.street])
  })

  test.each(['王小明', 'Иван Петров', 'محمد علي', 'Ana 🦋', 'Ana\u202e', 'An\u00ada', 'Ａｎａ'])('in other than Latin letters is asked for in Latin ones: %s', (nameLine) => {
    expect(codes({ nameLine })).toEqual(['nameLine: addressNotLatin'])
  })

  test.each(['Nguyễn Thị Ánh', 'Ọlá Ṣadé', 'Łukasz Żółć', 'O’Brien-Ñandú', 'e\u0301'])('has every Latin letter: %s', (nameLine) => {
    expect(codes({ nameLine })).toEqual([])
  })

  test('with a name of 120 letters fits the window, in several lines; with one more it is too long', () => {
    const words = `${'Maximiliana '.repeat(10)}`.trim().padEnd(120, 'x')
    for (const nameLine of [words, 'x'.repeat(120)]) {
      expect(codes({ nameLine })).toEqual([])
      expect(linesOf(address({ nameLine })).every((line) => line.length <= lineLength)).toBe(true)
    }
    expect(codes({ nameLine: 'x'.repeat(121) })).toEqual(['nameLine: addressTooLong'])
    expect(codes({ nameLine: 'x'.repeat(10_000) })).toEqual(['nameLine: addressTooLong'])
  })

  test('with lines of 40 letters is not broken', () => {
    expect(linesOf(address({ street: 's'.repeat(40), more: 'm'.repeat(40) })).slice(1, 3)).toEqual(['s'.repeat(40), 'm'.repeat(40)])
  })

  test('that would not fit the window says so', () => {
    expect(codes({ nameLine: 'x'.repeat(120), street: 's'.repeat(80), more: 'm'.repeat(80) })).toEqual(['street: addressTooManyLines'])
  })

  test('is none when nothing but the state is there', () => {
    expect(isEmptyAddress(readAddress({ _kind: 'us', state: 'CA' }))).toBe(true)
    expect(isEmptyAddress(readAddress({}))).toBe(true)
    expect(isEmptyAddress(address())).toBe(false)
    expect(isEmptyAddress(readAddress({ _kind: 'other', state: 'x', street: 'x' }))).toBe(true)
  })

  test('whatever is typed, lines fit and no letter is lost', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (nameLine, street) => {
      const typed = address({ nameLine, street })
      const lines = linesOf(typed)
      expect(lines.every((line) => [...line].length <= lineLength)).toBe(true)
      expect(lines.join('').replaceAll(' ', '')).toContain(`${typed.nameLine}${typed.street}`.replaceAll(' ', ''))
      if (problemsOfAddress(typed).length === 0) expect(lines.length).toBeLessThanOrEqual(mostLines)
    }))
  })
})
