import { expect, test } from 'vitest'
import { answer } from '../../src/request.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { openPages } from '../routes/pages.ts'

const world = openTestHouse()
test('x', async () => {
  const t = performance.now()
  const pages = await openPages()
  console.log(performance.now() - t)
  const r = await answer(world().house, pages, new Request('http://localhost:3000/apply?lang=es'), '1')
  console.log(r.status, await r.text(), performance.now() - t)
  expect(r.status).toBe(200)
})
