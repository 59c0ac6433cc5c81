import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problemsOfEmail, tidyEmail } from './email.ts'
import { deviceOf } from './devices.ts'

const codeOf = (email: string) => problemsOfEmail(tidyEmail(email))[0]?.code

describe('CERT-01 An email', () => {
  test.each(['majo@example.org', ' majo@example.org ', "o'brien@example.org", 'a+b@sub.example.co', 'MAJO@EXAMPLE.ORG', 'x@xn--bcher-kva.example'])('can be written to: %s', (email) => {
    expect(codeOf(email)).toBeUndefined()
  })

  test.each([
    'majo', 'majo@', '@example.org', 'majo@example', 'a b@example.org', 'majo@example.org, eve@example.org', 'majo@exa mple.org',
    'majo@example.org\nBcc: eve@example.org', 'majo@example.org\u0000', '"Majo" <majo@example.org>', 'a..b@example.org', `${'a'.repeat(250)}@example.org`,
  ])('that cannot be written to is refused: %j', (email) => expect(codeOf(email)).toBe('emailNotReal'))

  test('is missing when only blanks are typed', () => expect(codeOf('  ')).toBe('emailMissing'))

  test('is never accepted with a line break, a comma or a bracket in it', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('\r', '\n', ',', '<', '>', ';', ' '), fc.string(), (before, sign, after) => {
      expect(codeOf(`a${before}${sign}${after}@example.org`)).toBe('emailNotReal')
    }))
  })
})

describe('PLAT-09 What a person’s device is called', () => {
  test.each([
    ['Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1', 'Safari, iPhone'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0', 'Edge, Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox, Linux'], ['', '?'], ['curl/8', '?'],
  ])('%s', (agent, name) => expect(deviceOf(agent)).toBe(name))
})
