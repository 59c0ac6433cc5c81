import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { signsInHere, walksInAs } from './account.ts'
import { hasDocuments } from './documents.ts'
import { arrivesAt, opens, pressesAtTheTop, reads } from './hands.ts'
import { looksRight } from './looks.ts'
import { idPhoto } from './papers.ts'
import { expect, test, type Person } from './person.ts'
import { goodPages, hasADraft, hasAnAccount, posts, postsFiles } from './prepared.ts'

/** A reference that is well formed and belongs to nobody. */
const nobodys = 'K7M-3PQ-9D'

/** What somebody reads at an address, without what the address itself brings into the page. */
async function answerAt(person: Person, address: string, reference: string): Promise<{ status?: number; text: string }> {
  const answer = await person.page.goto(address)
  const text = await person.page.locator('body').innerText()
  return { status: answer?.status(), text: text.replaceAll(reference, '…') }
}

test('PLAT-05 The link of another person’s application says the same as a link to nothing', async ({ comes }) => {
  const rosa = await comes()
  const hers = await hasADraft(rosa, goodPages)
  await opens(rosa, `/apply/${hers}/identity`)
  const address = await rosa.page.locator('li.file .file__name a').getAttribute('href')
  const theirs = address!.slice(`/apply/${hers}`.length)
  const other = await comes()
  await hasAnAccount(other)
  for (const rest of ['', '/check', '/name', '/identity', '/ethics', '/fee', '/pay', '/payment-slip', '/withdraw', '/discard', theirs]) {
    const asked = await answerAt(other, `/apply/${hers}${rest}`, hers)
    expect(asked).toEqual(await answerAt(other, `/apply/${nobodys}${rest}`, nobodys))
    expect(asked.status).toBe(404)
    await arrivesAt(other, other.say.front('notFoundTitle'))
  }
  // Also where the page that is not there would have had a form, the other language is a way.
  await opens(other, `/apply/${hers}/name`)
  await pressesAtTheTop(other, 'Español')
  await expect(other.page.locator('html')).toHaveAttribute('lang', 'es')
  const fields = { givenNames: 'Somebody', seen: '' }
  for (const rest of ['/check', '/name', '/ethics', '/fee', '/pay', '/withdraw', '/discard', '/name/save']) {
    const asked = await posts(other, `/apply/${hers}${rest}`, fields)
    const unknown = await posts(other, `/apply/${nobodys}${rest}`, fields)
    expect([rest, asked.status()]).toEqual([rest, 404])
    expect(unknown.status()).toBe(404)
  }
  for (const reference of [hers, nobodys]) {
    const added = await postsFiles(other, `/apply/${reference}/identity`, { _then: 'add' }, [await idPhoto()])
    expect([reference, added.status()]).toEqual([reference, 404])
  }
  await opens(rosa, `/apply/${hers}/identity`)
  await hasDocuments(rosa, 'ID.jpg')
  await opens(rosa, `/apply/${hers}/check`)
  await reads(rosa, goodPages.name.givenNames as string)
})

test('PLAT-05 An applicant and an operator are told whose page the queue is', async ({ comes }) => {
  const rosa = await comes({ language: 'es', careful: true })
  await hasAnAccount(rosa)
  await opens(rosa, '/review')
  await arrivesAt(rosa, rosa.say.front('notForYouTitle'))
  await reads(rosa, rosa.say.front('notForYou'))
  expect((await rosa.page.request.get('/review')).status()).toBe(403)

  const sam = await comes()
  await walksInAs(sam, 'Sam')
  await arrivesAt(sam, sam.say.watching('title'))
  await opens(sam, '/review')
  await arrivesAt(sam, sam.say.front('notForYouTitle'))
})

test('PLAT-05 An applicant who opens a document of the staff reads in words whose it is', async ({ comes }) => {
  const rosa = await comes({ language: 'es', careful: true })
  await hasAnAccount(rosa)
  for (const address of [`/review/${nobodys}/documents/${randomUUID()}?preview=1`, `/name-changes/${randomUUID()}/evidence/${randomUUID()}`]) {
    expect((await rosa.page.goto(address))?.status()).toBe(403)
    await arrivesAt(rosa, rosa.say.front('notForYouTitle'))
  }
})

/** Asks with a method that no browser's own request would have. */
const asksWith = (method: string, address: string): Promise<{ status?: number; text: string }> =>
  new Promise((done, lost) => {
    const asked = request(address, { method, headers: { accept: 'text/html' } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => done({ status: answer.statusCode, text }))
    })
    asked.on('error', lost).end()
  })

test('PLAT-05 A method that no page takes is answered in words, also TRACE', async ({ comes }) => {
  const { address, say } = await comes()
  for (const method of ['TRACE', 'OPTIONS', 'PUT', 'DELETE']) {
    for (const path of ['/health', '/sign-in']) {
      const { status, text } = await asksWith(method, `${address}${path}?lang=en`)
      expect([method, status]).toEqual([method, 405])
      expect(text).toContain(say.front('methodTitle'))
    }
  }
})

test('PLAT-05 Whoever is not signed in is asked to, and then comes to the page they wanted', async ({ comes }) => {
  const rosa = await comes()
  const reference = await hasADraft(rosa, goodPages)
  const elsewhere = await comes({ again: rosa, language: 'es' })
  await opens(elsewhere, `/apply/${reference}/check`)
  await reads(elsewhere, elsewhere.say.people('signInFirst'))
  await signsInHere(elsewhere)
  await expect(elsewhere.page).toHaveURL(`${elsewhere.address}/apply/${reference}/check`)
})

for (const language of ['en', 'es'] as const) {
  test(`PLAT-02 PLAT-03 An address that does not exist is answered in words: ${language}`, async ({ comes }) => {
    const lost = await comes({ language, careful: true })
    for (const address of ['/nothing', '/demo/nothing', '/confirm', '/messages/nothing/at/all']) {
      const answer = await lost.page.goto(address)
      expect(answer?.status(), address).toBe(404)
      await expect(lost.page.locator('h1')).toHaveText(lost.say.front('notFoundTitle'))
    }
    await looksRight(lost)
    await lost.page.locator('main').getByRole('link', { name: lost.say.front('toStart') }).click()
    await arrivesAt(lost, lost.say.front('homeTitle'))
  })
}

test('PLAT-01 /health says that the house is well, and nothing else', async ({ comes }) => {
  const { page } = await comes()
  const answer = await page.request.get('/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'well' })
})

test('PLAT-03 Another language is remembered on this device', async ({ comes }) => {
  const visitor = await comes()
  await opens(visitor, '/apply')
  await visitor.page.locator('header').getByRole('link', { name: 'Español' }).click()
  await expect(visitor.page.locator('html')).toHaveAttribute('lang', 'es')
  await opens(visitor, '/sign-in')
  await expect(visitor.page.locator('html')).toHaveAttribute('lang', 'es')
})
