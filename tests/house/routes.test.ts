/**
 * Every address, as every visitor: people for themselves, and each role of two organisations. The list of addresses is
 * `src/rooms.ts`; what each of them needs stands in `tests/routes/ways.ts`.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { RoomRoute } from '#platform/room-routes.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { rooms } from '../../src/rooms.ts'
import { browser, hiddenFields, type Ask } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { openWorld, recordsOfOthers, type World } from '../routes/records.ts'
import { roleOf, someone, visitorNames, type Someone, type VisitorName } from '../routes/visitors.ts'
import { addressOf, ways, type Values } from '../routes/ways.ts'

const routes = rooms.flat()
const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages([{ path: 'forgotten', file: 'home.tsx' }])))

async function open(): Promise<{ world: World; ask: Ask }> {
  const { house, drain } = testHouse()
  return { world: await openWorld(house, drain), ask: browser(house, pages) }
}

const mayEnter = ({ enter }: RoomRoute, name: VisitorName) =>
  enter === 'anyone' || (name !== 'visitor' && (enter === 'self' || enter.includes(roleOf(name)!)))

/** Everything an address can be asked about by someone it does not belong to. */
const strangeValues = (path: string, world: World, who: Someone): Values[] =>
  [...(ways[path]!.foreign?.(world, who) ?? []), ...(ways[path]!.unknown ?? [])]

const role = 'Your account does not have the role that this page needs.'
/** The address of a file has no page of its own; it says the same in a code. */
const file = '{"code":"notForYou"}'

/** What someone without the right is told: a visitor is asked to sign in and comes back; another role reads why. */
const refusal = (name: VisitorName, method: string, address: string): string =>
  name !== 'visitor' ? `403 ${role}`
    : `${method === 'GET' ? 302 : 303} /sign-in?${new URLSearchParams({ to: address, ...(method === 'POST' && { why: 'first' }) })}`

test('every address of the rooms has its way in tests/routes/ways.ts', () => {
  expect(Object.keys(ways).sort()).toEqual(routes.map(({ path }) => path).sort())
})

describe.each(visitorNames)('As %s', { timeout: 300_000 }, (name) => {
  test('what is not declared for me asks me to sign in, or says why in plain words; what is another person’s answers exactly like what does not exist; what is mine works', async () => {
    const { world, ask } = await open()
    const me = await someone(world.house, world.at, name)
    const before = await recordsOfOthers(world)
    for (const route of routes.filter((one) => !mayEnter(one, name))) {
      for (const values of [{}, ...strangeValues(route.path, world, me)]) {
        for (const method of ['GET', 'POST']) {
          const address = addressOf(route.path, values)
          const { status, location, body } = await ask(me, { method, address })
          const said = location || body.match(/Your account does not have the role that this page needs\.|^{"code":"notForYou"}$/)?.[0].replace(file, role)
          expect(`${status} ${said}`, `${method} ${address}`).toBe(refusal(name, method, address))
        }
      }
    }
    for (const route of routes.filter((one) => mayEnter(one, name) && ways[one.path]!.foreign)) {
      for (const method of ['GET', 'POST']) {
        const strange = strangeValues(route.path, world, me)
        const said = await Promise.all(strange.map((values) => answerTo(ask, me, method, route, values, world)))
        expect(said.length).toBeGreaterThan(2)
        expect(new Set(said).size, `${method} ${route.path}:\n${[...new Set(said)].join('\n\n')}`).toBe(1)
        expect(said[0]).toMatch(ways[route.path]!.post === 405 && method === 'POST' ? /^405/ : /^404/)
      }
    }
    expect(await recordsOfOthers(world)).toEqual(before)
    await whatIsMineWorks(name, world, ask)
  })
})

/** What is declared for a visitor works with what is theirs. */
async function whatIsMineWorks(name: VisitorName, world: World, ask: Ask): Promise<void> {
  for (const route of routes.filter((one) => mayEnter(one, name))) {
    const way = ways[route.path]!
    const me = await someone(world.house, world.at, name)
    const values = (await way.make?.(world, me)) ?? {}
    const address = addressOf(route.path, values)
    const seen = await ask(me, { address })
    expect(seen.status, `GET ${address}`).toBe(typeof way.get === 'function' ? way.get(me) : way.get)
    const { body } = way.formOn ? await ask(me, { address: addressOf(way.formOn, values) }) : seen
    const form = { ...hiddenFields(body), ...(await way.fill?.(world, me)) }
    expect((await ask(me, { method: 'POST', address, form })).status, `POST ${address} with ${Object.keys(form)}`).toBe(typeof way.post === 'function' ? way.post(me) : way.post)
  }
}

test('an address that is in the map, but in no room’s list, is not there for anyone', async () => {
  const { world, ask } = await open()
  for (const name of visitorNames) {
    const me = await someone(world.house, world.at, name)
    for (const method of ['GET', 'POST']) {
      const { status, body } = await ask(me, { method, address: '/forgotten?lang=en' })
      expect(status, name).toBe(404)
      expect(body).toContain('We could not find this page')
    }
  }
})

/** One answer as a person sees it, without what differs between any two answers. */
async function answerTo(ask: Ask, me: Someone, method: string, route: RoomRoute, values: Values, world: World): Promise<string> {
  const form = method === 'POST' ? await ways[route.path]!.fill?.(world, me) : undefined
  const { status, body, location, headers } = await ask(me, {
    method, address: addressOf(route.path, values), form: { ...form, _form: crypto.randomUUID() },
  })
  const nonce = headers.get('content-security-policy')!.match(/'nonce-([^']+)'/)![1]!
  const same = Object.values(values).reduce((text, value) => text.replaceAll(`/${value}`, '/…'), body.replaceAll(nonce, ''))
  return `${status} ${location} ${headers.get('set-cookie')} ${same}`
}
