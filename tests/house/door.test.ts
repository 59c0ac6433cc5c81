/**
 * What happens before any page is asked: where a request comes from, addresses that are not for people, languages, and
 * signs that no text can hold.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#platform/languages.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { emptyDraft } from '#tests/people/applications.ts'
import { readWholeOrientation } from '#tests/people/orientation.ts'
import { rooms } from '../../src/rooms.ts'
import { everyRow } from '../routes/every-row.ts'
import { browser, hiddenFields, type Ask } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { openWorld, selfOf, type World } from '../routes/records.ts'
import { someone, type Someone } from '../routes/visitors.ts'
import { addressOf, ways, type Values } from '../routes/ways.ts'

const routes = rooms.flat()
const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

async function open(): Promise<{ world: World; ask: Ask }> {
  const { house, drain } = testHouse()
  return { world: await openWorld(house, drain), ask: browser(house, pages) }
}

/** An applicant and a specialist, each with something to send at every address that is theirs. */
async function everyoneWithForms(world: World): Promise<{ who: Someone; address: string; form: Values }[]> {
  const all = []
  for (const { path, enter } of routes.filter((route) => ways[route.path]!.post !== 405)) {
    const who = await someone(world.house, world.at, typeof enter === 'string' ? 'applicant' : enter.includes('programSpecialist') ? 'specialist' : 'manager')
    const [values, form] = [await ways[path]!.make?.(world, who), await ways[path]!.fill?.(world, who)]
    all.push({ who, address: addressOf(path, values ?? {}), form: { ...form, _form: crypto.randomUUID() } })
  }
  return all
}

/** Where a form must not come from. An empty header is not sent. */
const strangeOrigins = {
  'another site': { origin: 'https://example.org' },
  'another site that begins like ours': { origin: 'http://localhost:3000.example.org' },
  'our site by another scheme': { origin: 'https://localhost:3000' },
  'a page without an origin': { origin: 'null' },
  'nowhere': { origin: '' },
  'nowhere, and the browser says cross-site': { origin: '', 'sec-fetch-site': 'cross-site' },
  'nowhere, and the browser says same-site': { origin: '', 'sec-fetch-site': 'same-site' },
  'another site, and the browser says same-origin': { origin: 'https://example.org', 'sec-fetch-site': 'same-origin' },
}

describe('A form that comes from', { timeout: 60_000 }, () => {
  test('elsewhere changes nothing and is refused in words', async () => {
    const { world, ask } = await open()
    const forms = await everyoneWithForms(world)
    const before = await everyRow(world.house)
    for (const [origin, headers] of Object.entries(strangeOrigins)) {
      for (const { who, address, form } of forms) {
        const { status, body } = await ask(who, { method: 'POST', address: `${address}?lang=en`, form, headers })
        expect(status, `${address} from ${origin}`).toBe(403)
        expect(body).toMatch(/It came from another website|foreignOrigin/)
      }
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        const { who, address, form } = forms.at(-1)!
        expect((await ask(who, { method, address, form, headers })).status, `${method} from ${origin}`).toBe(405)
      }
    }
    expect(await everyRow(world.house)).toEqual(before)
  })

  test('our own page is accepted, also where the browser only says so', async () => {
    const { world, ask } = await open()
    const ours: Record<string, string>[] = [{}, { origin: '', 'sec-fetch-site': 'same-origin' }]
    for (const headers of ours) {
      const who = await someone(world.house, world.at, 'applicant')
      await readWholeOrientation(world.house, selfOf(who))
      expect((await ask(who, { method: 'POST', address: '/apply', form: { _form: crypto.randomUUID() }, headers })).status).toBe(303)
    }
  })
})

describe('Addresses that are not for people', { timeout: 60_000 }, () => {
  const notPages = (address: string) => [`${address}.data`, `${address}.data?_routes=root`]
  const others = ['/_root.data', '/__manifest', '/__manifest?p=/review&version=test', '/__anything', '/apply/%00', '/apply%2Edata']

  test('are not there, also for those who may see the page', async () => {
    const { world, ask } = await open()
    const asked = [
      ...[...routes.flatMap(({ path }) => notPages(addressOf(path, {}))), ...others]
        .map((address) => ({ who: undefined, address, form: {} })),
      ...(await everyoneWithForms(world))
        .flatMap(({ who, address, form }) => notPages(address).map((one) => ({ who, address: one, form }))),
    ]
    const before = await everyRow(world.house)
    for (const { who, address, form } of asked) {
      for (const method of ['GET', 'POST']) {
        const { status, body } = await ask(who, { method, address, form })
        expect(status, `${method} ${address}`).toBe(404)
        expect(body).toMatch(/We could not find this page|No encontramos esta página|"code","noSuchPage"/)
      }
    }
    expect(await everyRow(world.house)).toEqual(before)
  })

  test('a page of the demonstration is not there outside of it', async () => {
    const { house } = testHouse()
    const ask = browser({ ...house, settings: { ...house.settings, demonstration: false } }, pages)
    for (const { path } of routes.filter((route) => route.demonstration)) {
      for (const method of ['GET', 'POST']) {
        expect((await ask(undefined, { method, address: addressOf(path, {}), form: { persona: 'operator' } })).status).toBe(404)
      }
    }
  })
})

test('HEAD, OPTIONS and unknown methods are answered without a fault at every address', async () => {
  const { ask } = await open()
  for (const { path } of routes) {
    for (const method of ['HEAD', 'OPTIONS', 'PROPFIND']) {
      expect((await ask(undefined, { method, address: addressOf(path, {}) })).status, `${method} /${path}`).toBeLessThan(500)
    }
  }
})

test('another spelling of an address opens nothing that the address does not', async () => {
  const { ask } = await open()
  for (const { path } of routes.filter(({ enter }) => enter !== 'anyone')) {
    const address = addressOf(path, {})
    const spellings = [address.toUpperCase(), `${address}/`, `/${address}`, `${address}?index`, `/.${address}`, `/x/..${address}`]
    for (const spelled of spellings) {
      const { status, location } = await ask(undefined, { address: spelled })
      expect(status === 404 || (status === 302 && location.startsWith('/sign-in?')), `${spelled}: ${status} ${location}`).toBe(true)
    }
  }
})

test('every page is in the language that was asked for, and stays in it', async () => {
  const { world, ask } = await open()
  const forVisitors = routes.map(({ path }) => ({ who: undefined, address: addressOf(path, {}) }))
  for (const { who, address } of [...(await everyoneWithForms(world)), ...forVisitors]) {
    for (const language of languages) {
      const { body, headers } = await ask(who, { address: `${address}?lang=${language}` })
      if (body.startsWith('<!DOCTYPE')) expect(body).toContain(`<html lang="${language}"`)
      expect(headers.get('set-cookie')).toContain(`language=${language}`)
    }
  }
})

test('a sign that no text can hold is answered in words, at every form', async () => {
  const { world, ask } = await open()
  for (const { who, address, form } of await everyoneWithForms(world)) {
    const strange = Object.fromEntries(Object.entries(form)
      .map(([name, value]) => [name, name === '_form' ? value : `${value}\u0000`]))
    expect((await ask(who, { method: 'POST', address, form: strange })).status, address).toBeLessThan(500)
  }
})

test('a form that someone else already sent on this device is answered for the person who sends it now', async () => {
  const { world, ask } = await open()
  const one = await someone(world.house, world.at, 'applicant')
  const other = await someone(world.house, world.at, 'anotherApplicant')
  for (const who of [one, other]) await readWholeOrientation(world.house, selfOf(who))
  const form = hiddenFields((await ask(one, { address: '/apply' })).body)
  const { location } = await ask(one, { method: 'POST', address: '/apply', form })
  const again = await ask(other, { method: 'POST', address: '/apply', form })
  expect(again.location).toBe(`/apply/${await emptyDraft(world.house, selfOf(other))}`)
  expect(again.location).not.toBe(location)
})
