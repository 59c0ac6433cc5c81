/** `/metrics`: for whoever carries the token, and for nobody else; without a token in the settings it is not there. */
import { beforeAll, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { browser } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { organisations, someone } from '../routes/visitors.ts'

const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))
const metricsToken = 'a token of more than sixteen signs'

test('PLAT-10 The numbers are given to whoever carries the token, and not to a session', { timeout: 60_000 }, async () => {
  const { house } = testHouse()
  const ask = browser({ ...house, settings: { ...house.settings, metricsToken } }, pages)
  const sam = await someone(house, await organisations(house), 'operator')
  const asked = (headers: Record<string, string> = {}, who = sam) => ask(who, { address: '/metrics', headers })
  for (const authorization of ['', 'Bearer wrong', metricsToken, `Basic ${metricsToken}`]) {
    const { status, headers, body } = await asked({ authorization })
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(body).not.toContain('alongside_')
  }
  const { status, headers, body } = await ask(undefined, { address: '/metrics', headers: { authorization: `Bearer ${metricsToken}` } })
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
  expect(body).toMatch(/^alongside_request_seconds_count\{status="4xx"\} [1-9]/m)
  expect(body).not.toContain(metricsToken)
})

test('PLAT-10 Without a token in the settings there is no such address, whatever is carried', { timeout: 60_000 }, async () => {
  const ask = browser(testHouse().house, pages)
  for (const authorization of ['', 'Bearer ', 'Bearer undefined']) {
    expect((await ask(undefined, { address: '/metrics', headers: { authorization } })).status).toBe(404)
  }
})
