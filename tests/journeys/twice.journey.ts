import { randomUUID } from 'node:crypto'
import { answerTo, opensPage, saves, sends, signsTheCode, writesTheirName } from './application.ts'
import { arrivesAt, opens, reads, wayNamed } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { goodPages, hasADraft, posts } from './prepared.ts'

/** A network that carries the form at once and takes its time with the answer. @returns how often the form was sent so far. */
async function answersComeSlowly({ page }: Person): Promise<() => number> {
  let sent = 0
  await page.route('**/check', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    sent += 1
    const response = await route.fetch({ maxRedirects: 0 })
    await new Promise((done) => setTimeout(done, 1500))
    // The browser may have given up the first of two.
    await route.fulfill({ response }).catch(() => {})
  })
  return () => sent
}

/** How many letters say that the application has arrived; the letter about the email's confirmation is another. */
async function lettersAboutIt(person: Person): Promise<number> {
  const letters = person.page.getByRole('link', { name: person.say.letterSubject })
  await expect(async () => {
    await opens(person, '/messages')
    await expect(letters.first()).toBeVisible({ timeout: 200 })
  }).toPass()
  return letters.count()
}

for (const script of [true, false]) {
  test(`CERT-04 Two clicks on Send send once: ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ script })
    const reference = await hasADraft(rosa, goodPages)
    await opens(rosa, `/apply/${reference}/check`)
    const timesSent = await answersComeSlowly(rosa)
    const send = wayNamed(rosa, rosa.say.application('send'))
    await send.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await send.boundingBox())!
    await rosa.page.mouse.click(x + width / 2, y + height / 2)
    await expect.poll(timesSent).toBe(1)
    await rosa.page.mouse.click(x + width / 2, y + height / 2)
    await arrivesAt(rosa, rosa.say.application('myApplication'))
    await reads(rosa, rosa.say.application('sentTitle'))
    // Script keeps the second click back; without it the form arrives twice and gets the first answer twice.
    expect(timesSent()).toBe(script ? 1 : 2)
    expect(await lettersAboutIt(rosa)).toBe(1)
  })
}

test('CERT-04 The same form twice gets the same answer, and one letter', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa, goodPages)
  await opens(rosa, `/apply/${reference}/check`)
  const seen = await rosa.page.locator('[name=seen]').inputValue()
  const form = { _form: randomUUID(), seen }
  const answers = await Promise.all([1, 2, 3].map(() => posts(rosa, `/apply/${reference}/check`, form)))
  for (const answer of answers) {
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toContain(`/apply/${reference}?sent`)
  }
  expect(await lettersAboutIt(rosa)).toBe(1)
})

test('CERT-04 Two tabs: one sends; the other one can neither change nor send, and says so', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa, goodPages)
  const stale = { ...rosa, page: await rosa.page.context().newPage() }
  const staleToo = { ...rosa, page: await rosa.page.context().newPage() }
  await opensPage(stale, reference, 'name')
  await opens(staleToo, `/apply/${reference}/check`)
  await opens(rosa, `/apply/${reference}/check`)
  await sends(rosa)

  await writesTheirName(stale, { given: 'Somebody Else' })
  await expect(stale.page.locator('[data-saved]')).toContainText(stale.say.application('autosaveSent'))
  await saves(stale)
  await reads(stale, stale.say.problem('notADraft'))
  await expect(answerTo(stale, 'givenNames')).toHaveText('Somebody Else')

  await staleToo.page.locator('main').getByRole('button', { name: staleToo.say.application('send') }).click()
  await expect(staleToo.page.locator('#error-summary')).toContainText(staleToo.say.problem('stepAlreadyTaken'))
  await reads(staleToo, staleToo.say.application('leadSubmitted', '').split('.')[0]!)
  await opens(rosa, '/apply')
  await reads(rosa, goodPages.name.givenNames as string)
})

test('CERT-04 An answer that changed after it was read is not sent unread', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa, goodPages)
  const elsewhere = { ...rosa, page: await rosa.page.context().newPage() }
  await opens(rosa, `/apply/${reference}/check`)
  await opensPage(elsewhere, reference, 'name')
  await writesTheirName(elsewhere, { family: 'Ortiz Peña' })
  await saves(elsewhere)
  await signsTheCode(elsewhere, 'Rosa Elena Ortiz Peña')
  await arrivesAt(elsewhere, elsewhere.say.application('checkAndSend'))
  await rosa.page.locator('main').getByRole('button', { name: rosa.say.application('send') }).click()
  await expect(rosa.page.locator('#error-summary')).toContainText(rosa.say.problem('changedSinceRead'))
  await reads(rosa, 'Ortiz Peña')
  await sends(rosa)
})
