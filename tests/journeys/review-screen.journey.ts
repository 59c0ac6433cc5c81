import type { Locator } from '@playwright/test'
import { decisionWords } from '#certification/decision-messages.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, fieldOf, opens, presses, reads, wayNamed } from './hands.ts'
import { looksRight } from './looks.ts'
import { expect, test, type Person } from './person.ts'
import { hasSent } from './prepared.ts'

/** The documents that can be seen now, each as a figure with its name. */
const seen = ({ page }: Person): Locator => page.locator('main figure').filter({ visible: true })
const picture = (person: Person, place = 0): Locator => seen(person).nth(place).locator('img')

/** How a picture lies on the screen. */
async function shape(person: Person): Promise<{ width: number; lies: boolean }> {
  const { width, height } = (await picture(person).boundingBox())!
  return { width, lies: width > height }
}

async function seesOnly(person: Person, ...kinds: ('identity' | 'education')[]): Promise<void> {
  await expect(seen(person).locator('strong')).toHaveText(kinds.map((kind) => person.say.documents(`paper-${kind}`)))
  for (const place of kinds.keys()) {
    await expect.poll(() => picture(person, place).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  }
}

async function atTheApplication(person: Person, name: 'Marcus' | 'Anh', reference: string): Promise<void> {
  await walksInAs(person, name)
  await arrivesAt(person, person.say.application('review'))
  await opens(person, `/review/${reference}`)
}

test('CERT-06 The documents are turned, made larger and laid side by side, with buttons and with keys', async ({ comes }) => {
  const reference = await hasSent(await comes())
  const marcus = await comes({ careful: true })
  const { sheets } = marcus.say
  const { keyboard } = marcus.page
  await atTheApplication(marcus, 'Marcus', reference)
  await looksRight(marcus)
  await seesOnly(marcus, 'identity')
  const first = await shape(marcus)
  expect(first.lies, 'the photo of the ID lies').toBe(true)

  await presses(marcus, sheets('in'))
  await expect.poll(async () => (await shape(marcus)).width).toBeGreaterThan(first.width * 1.2)
  await keyboard.press('-')
  await keyboard.press('-')
  await expect.poll(async () => (await shape(marcus)).width).toBeLessThan(first.width)
  await presses(marcus, sheets('right'))
  await expect.poll(async () => (await shape(marcus)).lies).toBe(false)
  await keyboard.press('l')
  await expect.poll(async () => (await shape(marcus)).lies).toBe(true)
  // A page that is larger than its room is scrolled by keyboard.
  for (let i = 0; i < 6; i += 1) await keyboard.press('+')
  const room = seen(marcus).locator('[tabindex="0"]')
  await room.focus()
  await keyboard.press('End')
  await expect.poll(() => room.evaluate((one) => one.scrollTop)).toBeGreaterThan(0)
  await keyboard.press('0')
  await expect.poll(() => room.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1)

  await keyboard.press('n')
  await seesOnly(marcus, 'education')
  await presses(marcus, sheets('two'))
  // As they stand in the list, so that Tab goes from left to right.
  await seesOnly(marcus, 'identity', 'education')
  await looksRight(marcus)
  await keyboard.press('s')
  await seesOnly(marcus, 'education')
  // What shows a requirement is one press away.
  await marcus.page.locator('#requirements').getByRole('link', { name: marcus.say.documents('paper-identity'), exact: true }).click()
  await seesOnly(marcus, 'identity')
})

test('CERT-06 No key does anything while somebody types, and none leads away from words that were not sent', async ({ comes }) => {
  const reference = await hasSent(await comes(), { fee: { feeWay: 'cheque' } })
  const anh = await comes()
  const { page, say } = anh
  await atTheApplication(anh, 'Anh', reference)
  await seesOnly(anh, 'identity')
  const number = fieldOf(anh, say.fees('chequeNumber'))
  await number.pressSequentially('nbjr?1042')
  await expect(number).toHaveValue('nbjr?1042')
  await seesOnly(anh, 'identity')
  await page.locator('h1').click()
  await page.keyboard.press('b')
  await expect(number, 'the words are shown instead').toBeFocused()
  await expect(page).toHaveURL(new RegExp(`/review/${reference}$`))
  await number.fill('')
  await page.locator('h1').click()
  await page.keyboard.press('?')
  await expect(page.locator('details[data-keys-help]')).toHaveAttribute('open', '')
  await page.keyboard.press('b')
  await expect(page).toHaveURL(/\/review$/)
})

test('CERT-06 From one application to the next of the list, and back to the list as it was left', async ({ comes }) => {
  for (let i = 0; i < 2; i += 1) await hasSent(await comes())
  const marcus = await comes()
  const { page, say } = marcus
  await walksInAs(marcus, 'Marcus')
  await opens(marcus, '/review?view=waiting')
  const rows = page.locator('[data-rows] th[scope="row"] a')
  const [first, second] = [await rows.nth(0).getAttribute('href'), await rows.nth(1).getAttribute('href')]
  await rows.first().click()
  await expect(page).toHaveURL(new RegExp(`${first}$`))
  // The page knows its neighbours: its script is there.
  await expect(page.getByRole('link', { name: say.reviewing('nextApplication') })).toBeVisible()
  await expect(page.getByRole('link', { name: say.reviewing('previousApplication') })).toBeHidden()
  await page.keyboard.press('j')
  await expect(page).toHaveURL(new RegExp(`${second}$`))
  await presses(marcus, say.reviewing('previousApplication'))
  await expect(page).toHaveURL(new RegExp(`${first}$`))
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/review\?view=waiting$/)
})

test('CERT-06 Two of the program at one application see each other', async ({ comes }) => {
  const reference = await hasSent(await comes())
  const [marcus, anh] = [await comes({ language: 'es' }), await comes()]
  await atTheApplication(marcus, 'Marcus', reference)
  await expect(marcus.page.locator('[data-beat]')).toHaveText('')
  await atTheApplication(anh, 'Anh', reference)
  await reads(anh, anh.say.reviewing('alsoHere', 'Marcus', '').split(',')[0]!)
  // Marcus looks at his page again: it asks who is here.
  await marcus.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(marcus.page.locator('[data-beat]')).toContainText(marcus.say.reviewing('alsoHere', 'Anh', '').split(',')[0]!)
})

for (const language of ['en', 'es'] as const) {
  test(`CERT-06 Without script, on a phone, everything is there and the decision comes last: ${language}`, async ({ comes }) => {
    const reference = await hasSent(await comes({ language }))
    const first = await comes({ script: false })
    await atTheApplication(first, 'Anh', reference)
    const marcus = await comes({ language, device: 'phone', script: false, careful: true })
    await atTheApplication(marcus, 'Marcus', reference)
    const { page, say } = marcus
    await looksRight(marcus)
    await expect(page.locator('[data-beat]')).toContainText(say.reviewing('alsoOpened', 'Anh', '').replace(/[. ]+$/, ''))
    await expect(page.getByRole('toolbar')).toBeHidden()
    await expect(seen(marcus)).toHaveCount(2)
    for (const kind of ['identity', 'education'] as const) await expect(page.locator('figure').getByRole('link', { name: say.documents(`paper-${kind}`) })).toBeVisible()
    const [approve, last] = [wayNamed(marcus, decisionWords.approve[language]), page.locator('figure').last()]
    expect((await approve.boundingBox())!.y).toBeGreaterThan((await last.boundingBox())!.y)
    await reads(marcus, say.reviewing('requirementsTitle'))
    await presses(marcus, decisionWords.approve[language])
    await expect(page).toHaveURL(new RegExp(`/review/${reference}/approve\\?seen=1$`))
  })
}
