import { beforeAll, describe, expect, test } from 'vitest'
import type { RoomRoute } from '#platform/room-routes.ts'
import { rooms } from '../../src/rooms.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { browser, hiddenFields, type Ask } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { openWorld, type World } from '../routes/records.ts'
import { roleOf, someone, visitorNames, type Someone, type VisitorName } from '../routes/visitors.ts'
import { addressOf, ways, type Values, type Way } from '../routes/ways.ts'

/**
 * Every address, as every visitor: people for themselves, and each role of two organisations. The list of addresses is
 * `src/rooms.ts`; what each needs stands in `tests/routes/ways.ts`.
 */
const routes = rooms.flat()
const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

const open = async (): Promise<{ world: World; ask: Ask }> => {
  const { house, drain } = testHouse()
  return { world: await openWorld(house, drain), ask: browser(house, pages) }
}

const mayEnter = ({ enter }: RoomRoute, name: VisitorName) =>
  enter === 'anyone' || (name !== 'visitor' && (enter === 'self' || enter.includes(roleOf(name)!)))

/** What someone without a right is told: a visitor is asked to sign in and comes back; another role reads why. */
function refusalOf({ enter }: RoomRoute, name: VisitorName, method: string, address: string): string {
  if (name !== 'visitor') return '403 Your account does not have the role that this page needs'
  const why = method === 'POST' ? '&why=first' : ''
  expect(enter).not.toBe('anyone')
  return `${method === 'POST' ? 303 : 302} /sign-in?to=${encodeURIComponent(address)}${why}`
}

test('every address of the rooms has its way in tests/routes/ways.ts, and no way leads nowhere', () => {
  expect(Object.keys(ways).sort()).toEqual(routes.map(({ path }) => path).sort())
})

describe.each(visitorNames)('As %s', (name) => {
  test('what is not declared for me asks me to sign in, or says why in plain words', async () => {
    const { world, ask } = await open()
    const me = await someone(world.house, world.at, name)
    for (const route of routes.filter((one) => !mayEnter(one, name))) {
      const parameters = [{}, ...(ways[route.path]!.foreign?.(world, { ...me, kind: 'specialist' }) ?? []), ...(ways[route.path]!.unknown ?? [])]
      for (const values of parameters) {
        for (const method of ['GET', 'POST']) {
          const address = addressOf(route.path, values)
          const { status, location, body } = await ask(me, { method, address })
          const said = location || body.match(/Your account does not have the role that this page needs/)?.[0]
          expect(`${status} ${said}`, `${method} ${address}`).toBe(refusalOf(route, name, method, address))
        }
      }
    }
  })
})
void [hiddenFields, {} as Someone, {} as Values, {} as Way]
