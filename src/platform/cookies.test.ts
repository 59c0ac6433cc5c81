import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cookieHeader, cookiesOf } from './cookies.ts'

const asked = (cookie?: string) => ({ headers: new Headers(cookie === undefined ? {} : { cookie }) })

describe('PLAT-09 Cookies', () => {
  test('are read by name, with everything after the first equals sign', () => {
    expect(cookiesOf(asked('session=a=b==; language=es'))).toEqual({ session: 'a=b==', language: 'es' })
  })

  test('none, empty and broken ones are no fault', () => {
    expect(cookiesOf(asked())).toEqual({})
    expect(cookiesOf(asked(';;  ; =x; session'))).toEqual({ session: '' })
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => void cookiesOf({ headers: new Headers({ cookie: text }) })))
  })

  test('a cookie cannot pretend to be what every object has', () => {
    const cookies = cookiesOf(asked('__proto__=evil'))
    expect(cookies.session).toBeUndefined()
    expect(Object.getPrototypeOf(cookies)).toBe(Object.prototype)
  })

  test('are hidden from scripts, and from other sites', () => {
    const header = cookieHeader('session', 'secret', 'http://localhost:3000')
    expect(header).toBe('session=secret; Path=/; HttpOnly; SameSite=Lax')
  })

  test('travel encrypted only, where the site does, and end when told to', () => {
    expect(cookieHeader('session', 'x', 'https://example.org')).toMatch(/; Secure$/)
    expect(cookieHeader('language', 'es', 'https://example.org', 60)).toMatch(/; Secure; Max-Age=60$/)
    expect(cookieHeader('session', '', 'http://localhost:3000', 0)).toContain('Max-Age=0')
  })
})
