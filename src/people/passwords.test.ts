import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords.server.ts'
import { longestPassword, problemsOfPassword, shortestPassword } from './passwords.ts'

const code = (password: string, email = 'majo@example.org') => problemsOfPassword(password, email, isCommonPassword)[0]?.code

describe('PLAT-09 A new password', () => {
  test.each([
    'correct horse battery', 'luna sobre el mar', 'täglich-zwölf-Äpfel', 'xk29fjq0vm', 'パスワードではない言葉', 'i walk my dog at 6',
  ])('of one’s own is fine: %s', (password) => expect(code(password)).toBeUndefined())

  test.each(['password123', 'Password1234!', 'PASSWORD!!!!', '1234567890', 'qwertyuiop', '!!!iloveyou!!!', '2026football99'])('that many people use is refused: %s', (password) => {
    expect(code(password)).toBe('passwordCommon')
  })

  test.each(['aaaaaaaaaaaa', 'abababababab', 'AaBbAaBbAaBb', '          '])('of two or three signs is refused: %s', (password) => {
    expect(code(password)).toBe('passwordCommon')
  })

  test.each([
    ['majo@example.org', 'majo@example.org'], ['MAJO@EXAMPLE.ORG', 'majo@example.org'], ['rodriguez123', 'rodriguez@example.org'],
    ['!!Rodriguez!!', 'rodriguez@example.org'], ['quetzalmar1990', 'quetzalmar90@example.org'],
  ])('that is the email is refused: %s', (password, email) => expect(code(password, email)).toBe('passwordIsEmail'))

  test('of digits alone, where no email is known, is not taken for the email', () => {
    expect(code('92837465019', '')).toBeUndefined()
    expect(code('92837465019', '12345@example.org')).toBeUndefined()
  })

  test('is refused below and above its lengths, with the number', () => {
    expect(problemsOfPassword('x9fq-2mzk', 'a@example.org', () => false)).toEqual([{ code: 'passwordTooShort', field: 'password', facts: { least: shortestPassword } }])
    expect(problemsOfPassword('x9'.repeat(101), 'a@example.org', () => false)).toEqual([{ code: 'passwordTooLong', field: 'password', facts: { most: longestPassword } }])
    expect(code('')).toBe('passwordTooShort')
  })

  test('whatever is typed, there is at most one thing to put right, and it is no fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.emailAddress(), (password, email) => {
      expect(problemsOfPassword(password, email, isCommonPassword).length).toBeLessThanOrEqual(1)
    }))
  })
})
