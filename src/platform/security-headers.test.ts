import { describe, expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

const policyOf = (headers: Record<string, string>) =>
  new Map(headers['Content-Security-Policy']!.split('; ').map((part) => part.split(/ (.*)/) as [string, string]))

describe('PLAT-05 The headers of every answer', () => {
  test('scripts run only with this answer’s nonce, and nothing is allowed that is not named', () => {
    const policy = policyOf(securityHeaders('abc123', true))
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toBe("'nonce-abc123'")
    expect(policy.get('style-src')).toBe("'self'")
    expect(policy.get('form-action')).toBe("'self'")
    expect(policy.get('base-uri')).toBe("'none'")
    expect(policy.get('frame-ancestors')).toBe("'none'")
  })

  test('nothing opens a door: no inline code, no strings as code, no other site', () => {
    const text = securityHeaders('n', true)['Content-Security-Policy']!
    expect(text).not.toMatch(/unsafe|strict-dynamic|\*|https?:/)
  })

  test('other sites can neither frame a page nor learn where its reader came from', () => {
    expect(securityHeaders('n', false)).toMatchObject({
      'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY', 'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Resource-Policy': 'same-origin',
    })
  })

  test('only an encrypted site asks browsers to stay encrypted', () => {
    expect(securityHeaders('n', true)['Strict-Transport-Security']).toMatch(/max-age=\d{8}/)
    expect(securityHeaders('n', false)['Strict-Transport-Security']).toBeUndefined()
  })
})
