/** What a stranger finds who checks a certificate, at the product's door: as pages in both languages, and as JSON. */
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certified, changes } from '#tests/people/certificates.ts'
import { accepts, asksForName } from '#tests/people/name-changes.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { openRateLimits } from '#platform/rate-limits.server.ts'
import { registryWords } from '#certificates/registry-messages.ts'
import { languages } from '#platform/languages.ts'
import { answer } from '../../src/request.server.ts'
import { openPages, type Pages } from '../routes/pages.ts'

const world = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

async function scene() {
  const { house } = world()
  const here = await certifyingBody(house)
  const anh = await staff(house, here, 'programManager', 'anh@example.org')
  const ana = await person(house, 'ana@example.org')
  const { number, code } = await certified(house, ana, here, { name: ['María José', 'García Márquez'] })
  // Counted anew for each test.
  const own = { ...house, rateLimits: openRateLimits(house.database, { registryLookups: 20, registrySearches: 5 }) }
  const ask = async (address: string, headers: Record<string, string> = { accept: 'text/html' }, from = '192.0.2.7') => {
    const response = await answer(own, pages, new Request(`http://localhost:3000${address}`, { headers, redirect: 'manual' }), from)
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
  const asProgram = (address: string, more = {}) => ask(address, { accept: 'application/json', ...more })
  return { house, here, anh, ana, number, code, ask, asProgram }
}
const mistypedOf = (number: string) => number.slice(0, -1) + (number.endsWith('C') ? 'F' : 'C')
const private_ = ['ana@example.org', 'K7M-3PQ-9D', 'As we said on the phone']

describe('CERT-16 A stranger with a phone', { timeout: 60_000 }, () => {
  test.each(languages)('reads in %s by number, code and name that somebody is certified, and nothing private', async (language) => {
    const { number, code, ask } = await scene()
    const found = await ask(`/verify?find=${number.toLowerCase().replaceAll('-', '+')}`)
    expect([found.status, found.headers.get('location')]).toEqual([303, `/verify/${number}`])
    for (const address of [`/verify/${number}`, `/verify/${code}`]) {
      const { status, body } = await ask(`${address}?lang=${language}`)
      expect(status, address).toBe(200)
      for (const words of ['María José García Márquez', number, registryWords['status-active'][language], registryWords['means-active'][language]]) expect(body).toContain(words)
      for (const words of private_) expect(body).not.toContain(words)
      expect(body).not.toMatch(/<script/)
      // An empty list is not there.
      expect(body).not.toContain(registryWords.specializations[language])
    }
    expect((await ask(`/verify/${number}?lang=${language}`)).body).not.toContain(code)
    const named = await ask(`/verify?find=garcia+maria&lang=${language}`)
    expect(named.status).toBe(200)
    expect(named.body).toContain(`href="/verify/${number}"`)
  })

  test('is answered, and nothing fails, whatever signs stand in what they ask', async () => {
    const { number, ask, asProgram } = await scene()
    for (const one of [ask, asProgram]) {
      const found = await one('/verify?find=Mar%C3%ADa%20Garc%C3%ADa%00')
      expect(found.status).toBe(200)
      expect(found.body).toContain(number)
    }
    for (const hostile of ['%00', '%F0%9F%98%80%20%F0%9F%98%80', "Ana'%20or%20true%20--", '%25%20%25', '%EF%BF%BF%20%ED%A0%80', 'Garc%C3%ADa%20%5C%5C%20%7B%7D']) {
      expect((await asProgram(`/verify?find=${hostile}`, {})).status, hostile).toBeLessThan(500)
    }
  })

  test('is told honestly and at once what was suspended and revoked, and never why', async () => {
    const { house, anh, number, ask, asProgram } = await scene()
    await changes(house, anh, number, 'suspend')
    for (const language of languages) expect((await ask(`/verify/${number}?lang=${language}`)).body).toContain(registryWords['means-suspended'][language])
    expect(JSON.parse((await asProgram(`/verify/${number}`)).body)).toMatchObject({ status: 'suspended', inGoodStanding: false })
    await changes(house, anh, number, 'revoke')
    const { body } = await ask(`/verify/${number}?lang=es`)
    expect(body).toContain(registryWords['status-revoked'].es)
    for (const words of private_) expect(body).not.toContain(words)
  })

  test('reads only the new name once it has changed', async () => {
    const { house, here, ana, number, ask } = await scene()
    const marcus = await staff(house, here, 'programSpecialist', 'marcus@example.org')
    await accepts(house, marcus, await asksForName(house, ana))
    await world().drain()
    const { body } = await ask(`/verify/${number}`)
    expect(body).toContain('Ana Paz')
    expect(body).not.toContain('García')
  })

  test('learns of a typing mistake as that, keeps what was typed, and of a number that nobody has as that', async () => {
    const { number, ask } = await scene()
    for (const language of languages) {
      const mistyped = await ask(`/verify?find=${mistypedOf(number)}&lang=${language}`)
      expect(mistyped.status).toBe(400)
      expect(mistyped.body).toContain(registryWords.mistyped[language])
      expect(mistyped.body).toContain(`value="${mistypedOf(number)}"`)
      const unknown = await ask(`/verify/000-000-0000?lang=${language}`)
      expect(unknown.status).toBe(404)
      expect(unknown.body).toContain(registryWords.unknownTitle[language])
      expect((await ask(`/verify/${mistypedOf(number)}?lang=${language}`)).body).toContain(registryWords.mistypedTitle[language])
    }
  })

  test('may ask often, and is told when to come again: each address for itself', async () => {
    const { number, ask, asProgram } = await scene()
    for (let i = 0; i < 20; i += 1) expect((await ask(`/verify/${number}`)).status).toBe(200)
    const page = await ask(`/verify/${number}?lang=es`)
    expect(page.status).toBe(429)
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(page.body).toContain(registryWords.waitTitle.es)
    const json = await asProgram(`/verify/${number}`)
    expect([json.status, JSON.parse(json.body).error]).toEqual([429, 'tooManyRequests'])
    expect((await ask(`/verify/${number}`, undefined, '192.0.2.8')).status).toBe(200)
    for (let i = 0; i < 5; i += 1) expect((await ask('/verify?find=garcia+maria', undefined, '192.0.2.9')).status).toBe(200)
    expect((await ask('/verify?find=garcia+maria', undefined, '192.0.2.9')).status).toBe(429)
  })
})

describe('CERT-16 A program that asks', { timeout: 60_000 }, () => {
  test('gets the promised shape, for half a minute, with a mark that saves asking again', async () => {
    const { number, asProgram } = await scene()
    const { status, headers, body } = await asProgram(`/verify/${number}`)
    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual({
      number, name: 'María José García Márquez', status: 'active', statusSince: '2026-03-10', inGoodStanding: true, validFrom: '2026-03-10', validThrough: '2028-03-10',
      specializations: [], certifiedBy: 'Peer Certification Program', asOf: '2026-03-10', address: `http://localhost:3000/verify/${number}`,
    })
    expect([headers.get('cache-control'), headers.get('vary')]).toEqual(['public, max-age=30', 'Accept'])
    const again = await asProgram(`/verify/${number}`, { 'if-none-match': headers.get('etag')! })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  test('sees through its mark that something has changed', async () => {
    const { house, anh, number, asProgram } = await scene()
    const etag = (await asProgram(`/verify/${number}`)).headers.get('etag')!
    await changes(house, anh, number, 'suspend')
    expect((await asProgram(`/verify/${number}`, { 'if-none-match': etag })).status).toBe(200)
  })

  test('is answered in kind when there is nothing, or too little was asked', async () => {
    const { number, asProgram } = await scene()
    const errors = async (address: string) => {
      const { status, body, headers } = await asProgram(address)
      expect(headers.get('content-type')).toContain('application/json')
      return `${status} ${JSON.parse(body).error}`
    }
    expect(await errors('/verify/000-000-0000')).toBe('404 unknownNumber')
    expect(await errors(`/verify/${mistypedOf(number)}`)).toBe('404 mistypedNumber')
    expect(await errors('/verify')).toBe('400 nothingAsked')
    expect(await errors('/verify?find=gar')).toBe('400 nameTooShort')
    const { body } = await asProgram('/verify?find=garc%C3%ADa+marquez')
    expect(JSON.parse(body)).toMatchObject({ results: [{ number }], more: false })
  })
})
