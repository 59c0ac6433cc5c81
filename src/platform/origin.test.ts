import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comesFromOurPages } from './origin.ts'

const site = 'https://alongside.example'
const may = (method: string, headers: Record<string, string>, address = site) =>
  comesFromOurPages({ method, headers: new Headers(headers) }, address)

describe('PLAT-05 Forms come from our own pages only', () => {
  test('looking is always allowed', () => {
    expect(may('GET', { origin: 'https://evil.example' })).toBe(true)
    expect(may('HEAD', {})).toBe(true)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post'])('%s from our own pages is allowed, from elsewhere not', (method) => {
    expect(may(method, { origin: site })).toBe(true)
    expect(may(method, { origin: 'https://evil.example' })).toBe(false)
  })

  test.each([
    'null', '', 'http://alongside.example', 'https://alongside.example.evil.example', 'https://alongside.example:8443',
    'https://evil.example/https://alongside.example', 'https://ALONGSIDE.example.', 'https://sub.alongside.example',
  ])('an origin that only resembles ours is refused: %s', (origin) => {
    expect(may('POST', { origin, 'sec-fetch-site': 'same-origin' })).toBe(false)
  })

  test('without an origin, only what the browser itself marks as same-origin', () => {
    expect(may('POST', {})).toBe(false)
    expect(may('POST', { 'sec-fetch-site': 'same-origin' })).toBe(true)
    for (const other of ['cross-site', 'same-site', 'none', '']) expect(may('POST', { 'sec-fetch-site': other })).toBe(false)
  })

  test('an address with a path in its setting still has the same origin', () => {
    expect(may('POST', { origin: 'https://alongside.example' }, 'https://alongside.example/peers')).toBe(true)
  })

  test('no other text is ever taken for our origin', () => {
    fc.assert(fc.property(fc.webUrl(), (origin) => void expect(may('POST', { origin })).toBe(false)))
  })
})
