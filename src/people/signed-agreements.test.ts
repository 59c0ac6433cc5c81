import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lettersOf } from './name-letters.ts'
import { isSameName, problemsOfSigning } from './signed-agreements.ts'

describe('CERT-03 The name under an agreement', () => {
  test.each([
    ['María José García Márquez', 'maria jose garcia marquez'], ['María José García Márquez', '  MARÍA JOSÉ  GARCÍA-MÁRQUEZ '],
    ["Seán O'Brien", 'Sean O’Brien'], ['Đặng Thị Ánh', 'Dang Thi Anh'], ['Łukasz Strauß', 'lukasz strauss'], ['J. R. Smith', 'JR Smith'],
    ['Nuñez', 'Nun\u0303ez'], ['王小明', '王 小明'],
  ])('%j may be typed as %j', (name, typed) => expect(isSameName(typed, name)).toBe(true))

  test.each([
    ['María José García Márquez', 'María García'], ['María José García Márquez', 'Majo'], ['Ana Ruiz', 'Ana Ruis'],
    ['Ana Ruiz', 'Ruiz Ana'], ['王小明', '王小'],
  ])('%j is not %j', (name, typed) => expect(isSameName(typed, name)).toBe(false))

  test('is always the same as itself, in capitals or not', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(isSameName(` ${name} `, name)).toBe(true)
    }))
    expect(lettersOf(' -’. ')).toBe('')
  })
})

describe('CERT-03 Signing is refused', () => {
  const inEffect = { version: '1', hash: 'a' }
  const good = { typedName: 'Ana Ruiz', expectedName: 'Ana Ruiz', seen: inEffect, inEffect }
  const codes = (change: Partial<typeof good>) => problemsOfSigning({ ...good, ...change }).map(({ code }) => code)

  test('for nothing when the name and the text are right', () => expect(codes({})).toEqual([]))
  test('when the text is another one by now, before anything is said of the name', () => {
    expect(codes({ seen: { version: '2', hash: 'a' } })).toEqual(['agreementChanged'])
    expect(codes({ seen: { version: '1', hash: 'b' }, typedName: '' })).toEqual(['agreementChanged'])
  })
  test('while the legal name is not known', () => expect(codes({ expectedName: ' ' })).toEqual(['legalNameFirst']))
  test('without a name, also one of signs only', () => {
    for (const typedName of ['', '   ', '--', '\u200b']) expect(codes({ typedName })).toEqual(['nameToSignMissing'])
  })
  test('with another name, or one of a thousand blanks', () => {
    expect(codes({ typedName: 'Ben Ruiz' })).toEqual(['nameToSignDiffers'])
    expect(codes({ typedName: `Ana${' '.repeat(1000)}Ruiz` })).toEqual(['nameToSignDiffers'])
  })
})
