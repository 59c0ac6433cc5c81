import fc from 'fast-check'
import { exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { lookAtSigned, signedTextIn, type Trust } from './signed-statement.ts'

const ours = 'https://peers.example.org/issuers/'
const kid = 'https://peers.example.org/keys/one'
const claims = { type: ['VerifiableCredential', 'OpenBadgeCredential'], iss: `${ours}1`, issuer: { id: `${ours}1` }, name: 'María' }
let [own, other]: { publicJwk: JWK; privateJwk: JWK }[] = []
let trust: Trust
let text: string

async function pair() {
  const keys = await generateKeyPair('RS256', { extractable: true, modulusLength: 3072 })
  return { publicJwk: await exportJWK(keys.publicKey), privateJwk: await exportJWK(keys.privateKey) }
}
const sign = async (said: object, key: JWK, header: object = {}) =>
  new SignJWT(said as never).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT', ...header }).sign(await importJWK(key, 'RS256'))

beforeAll(async () => {
  ;[own, other] = [await pair(), await pair()]
  trust = { issuers: ours, keys: { [kid]: own!.publicJwk }, type: 'OpenBadgeCredential' }
  text = await sign(claims, own!.privateJwk)
})
const is = async (pasted: string) => (await lookAtSigned(pasted, trust)).is

describe('PLAT-07 A signed statement', () => {
  test('is genuine, with what it claims', async () => {
    expect(await lookAtSigned(text, trust)).toMatchObject({ is: 'genuine', claims: { name: 'María' } })
  })

  test('is found in what people paste: with blanks, broken lines, quotation marks, or in its envelope', async () => {
    const lines = text.match(/.{1,60}/g)!.join('\r\n')
    const enveloped = JSON.stringify({ type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${text}` })
    for (const pasted of [`\uFEFF${text}\n`, `  ${lines}  `, JSON.stringify(text), enveloped]) expect(await is(pasted)).toBe('genuine')
  })

  test('with any one sign changed is never genuine', async () => {
    const sign = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
    await fc.assert(fc.asyncProperty(fc.nat(text.length - 1), sign, async (at, by) => {
      fc.pre(text[at] !== by && text[at] !== '.')
      expect(await is(text.slice(0, at) + by + text.slice(at + 1))).not.toBe('genuine')
    }), { numRuns: 300 })
  })

  test('with one byte of what it says changed says that it was changed', async () => {
    const [header, body, signature] = text.split('.') as [string, string, string]
    const changed = Buffer.from(body, 'base64url').toString().replace('María', 'Maria')
    expect(await is([header, Buffer.from(changed).toString('base64url'), signature].join('.'))).toBe('changed')
  })

  test('that another key signed under our name is not ours', async () => {
    expect(await is(await sign(claims, other!.privateJwk))).toBe('changed')
    expect(await is(await sign(claims, other!.privateJwk, { kid: 'https://evil.example/key' }))).toBe('unknownKey')
    expect(await is(await sign(claims, other!.privateJwk, { kid: 'constructor' }))).toBe('unknownKey')
    // A key that it brings itself is not asked.
    expect(await is(await sign(claims, other!.privateJwk, { kid: undefined, jwk: other!.publicJwk }))).toBe('unknownKey')
  })

  test('without a signature, or with one of a kind that anybody can make, is not ours', async () => {
    expect(await is(new UnsecuredJWT(claims).encode())).toBe('unknownKey')
    const secret = new TextEncoder().encode(JSON.stringify(own!.publicJwk))
    expect(await is(await new SignJWT(claims as never).setProtectedHeader({ alg: 'HS256', kid }).sign(secret))).toBe('unknownKey')
  })

  test('of somebody else is not judged, whatever key they name', async () => {
    for (const issuer of ['https://evil.example/issuers/1', 'https://peers.example.org.evil.example/issuers/1', '', 5]) {
      expect(await is(await sign({ ...claims, iss: issuer, issuer }, own!.privateJwk))).toBe('foreign')
    }
  })

  test('of ours about something else is no certificate', async () => {
    expect(await is(await sign({ ...claims, type: ['BitstringStatusListCredential'] }, own!.privateJwk))).toBe('otherThing')
    expect(await is(await sign({ ...claims, type: 'OpenBadgeCredential' }, own!.privateJwk))).toBe('otherThing')
  })

  test('is told apart from what has no signature, and from what is nothing at all', async () => {
    expect(await is(JSON.stringify(claims))).toBe('unsigned')
    expect(await is('[]')).toBe('nothing')
    for (const pasted of ['', 'hello', 'a.b', 'a.b.c.d', '....', 'ñ.ñ.ñ', '{"a":', '"', 'null', '..', 'e30.bm90IGpzb24.x', `${'a'.repeat(60_000)}.b.c`]) {
      expect([pasted.slice(0, 20), await is(pasted)]).toEqual([pasted.slice(0, 20), 'nothing'])
    }
    expect(signedTextIn('a.b.')).toEqual({ text: 'a.b.' })
  })
})
