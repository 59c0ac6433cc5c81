import { walksInAs } from './account.ts'
import { arrivesAt, opens, presses, reads } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { serve, type Served } from './server.ts'
import { posts } from './prepared.ts'

/** Moving the clock is felt by everyone, so these stories have a house of their own. */
test.describe.configure({ mode: 'serial' })
let served: Served
test.beforeAll(async () => {
  served = await serve([Number(new URL(process.env.JOURNEYS_ADDRESS!).port)])
})
test.afterAll(() => served.stop())

const bar = ({ page }: Person) => page.locator('.clock-bar')
const dateAtTheTop = async (person: Person) => (await bar(person).locator('summary').innerText()).split('\n')[0]!

/** Unfolds the bar and presses one of its buttons. */
async function letsPass(person: Person, leap: 'day' | 'week' | 'month' | 'deadline'): Promise<void> {
  await bar(person).locator('summary').click()
  await bar(person).getByRole('button', { name: person.say.clock(leap), exact: true }).click()
}

for (const [script, language, device] of [[true, 'en', 'desktop'], [false, 'es', 'phone']] as const) {
  test(`PLAT-01 Pa Houa sees a deadline come near, from the page she is on: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const person = await comes({ script, language, device, careful: true, address: served.address })
    const { clock } = person.say
    await walksInAs(person, 'Pa Houa')
    await expect.poll(() => new URL(person.page.url()).pathname).not.toBe('/demo')
    const [before, here] = [await dateAtTheTop(person), new URL(person.page.url()).pathname]
    await letsPass(person, script ? 'day' : 'week')
    await reads(person, clock('happened'))
    expect(await dateAtTheTop(person)).not.toBe(before)
    await arrivesAt(person, await person.page.locator('h1').innerText())
    if (script) await reads(person, /letters? left/)
    await presses(person, clock('back'))
    await expect.poll(() => new URL(person.page.url()).pathname).toBe(here)
  })
}

test('PLAT-01 The next deadline is named, reached, and passed; a page that is old is told so', async ({ comes }) => {
  const marcus = await comes({ address: served.address })
  const { clock } = marcus.say
  await walksInAs(marcus, 'Marcus')
  await opens(marcus, '/demo/clock')
  const old = await marcus.page.locator('main input[name=clockSeen]').inputValue()
  const [day, what] = await marcus.page.getByRole('table', { name: clock('firstOfEach') }).locator('tbody tr').first().locator('th, td').allInnerTexts()
  await expect(marcus.page.locator('main')).toContainText(clock('next', day!, what!))
  await marcus.page.locator('main').getByRole('button', { name: clock('deadline') }).click()
  await arrivesAt(marcus, clock('title', day!))

  const late = await posts(marcus, '/demo/clock', { leap: 'day', clockSeen: old, clockBack: '/review' })
  expect(late.status()).toBe(422)
  expect(await late.text()).toContain('Somebody else moved the date meanwhile')
  await opens(marcus, '/demo/clock')
  await arrivesAt(marcus, clock('title', day!))
})

test('PLAT-01 Another site cannot move the clock', async ({ comes }) => {
  const person = await comes({ address: served.address })
  const foreign = await person.page.request.post('/demo/clock', { form: { leap: 'month', clockSeen: '0' }, headers: { Origin: 'https://elsewhere.example' } })
  expect(foreign.status()).toBe(403)
})
