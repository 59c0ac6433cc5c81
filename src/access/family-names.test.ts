import { describe, expect, test } from 'vitest'
import { familyNamesOf, familyWords, sharesFamilyName } from './family-names.ts'

describe('PLAT-06 Family names', () => {
  test.each([
    ['de la Cruz Montalvo', ['cruz', 'montalvo']], ['O’Sullivan-Park', ['sullivan', 'park']], ['Trần', ['tran']], ['GARCÍA', ['garcia']],
    ['', []], ['van der Berg', ['berg']], ['Li', ['li']], ['\u0301\u0301', []],
  ])('%s is %j', (name, words) => expect(familyWords(name)).toEqual(words))

  test('are shared when one of them is', () => {
    expect(sharesFamilyName('Ruiz Soto', 'Hernández Soto')).toBe(true)
    expect(sharesFamilyName('de la Cruz', 'de la Rosa')).toBe(false)
    expect(sharesFamilyName('García', 'Garcias')).toBe(false)
  })

  test('of somebody of the staff are those recorded, else all but the first word of their name', () => {
    expect(familyNamesOf({ name: 'Dee Ortiz Luna', family_names: 'Ortiz' })).toBe('Ortiz')
    expect(familyNamesOf({ name: 'Dee Ortiz Luna', family_names: '' })).toBe('Ortiz Luna')
    expect(familyNamesOf({ name: 'Marcus', family_names: '' })).toBe('')
  })
})
