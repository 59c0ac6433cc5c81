/** The pages of questions: two who answer at once, another language in the middle, an ended session; nothing typed is lost. */
import { beforeAll, describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { draft } from '#tests/people/applications.ts'
import { browser, hiddenFields, type Ask } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { asked, askedOf, selfOf } from '../routes/records.ts'
import { organisations, someone, type Organisations } from '../routes/visitors.ts'
import { threadsBeside } from '#questions/public.server.ts'

const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

async function open(): Promise<{ ask: Ask; at: Organisations }> {
  const { house } = testHouse()
  return { ask: browser(house, pages), at: await organisations(house) }
}

/** The form of a page that holds this field, as a browser would send it. */
function formWith(html: string, field: string): Record<string, string> {
  const forms = html.match(/<form.*?<\/form>/gs) ?? []
  return hiddenFields(`<main>${forms.find((form) => form.includes(`name="${field}"`)) ?? ''}`)
}

describe('CERT-26 Two of the staff answer at the same time', () => {
  test('the second sees the first answer with their own words still there, and sends them when they have read it', async () => {
    const { house } = testHouse()
    const { ask, at } = await open()
    const [dee, kim] = [await someone(house, at, 'specialist'), await someone(house, at, 'manager')]
    const address = `/program-questions/${await askedOf(house, at, at.here)}`
    const [first, second] = [formWith((await ask(dee, { address })).body, 'text'), formWith((await ask(kim, { address })).body, 'text')]
    expect((await ask(dee, { method: 'POST', address, form: { ...first, text: 'A photo of the front.' } })).status).toBe(303)
    const refused = await ask(kim, { method: 'POST', address, form: { ...second, text: 'And of the back, please.' } })
    expect(refused.status).toBe(422)
    for (const words of ['Something was written here after you opened this page', 'A photo of the front.', '>And of the back, please.</textarea>']) {
      expect(refused.body).toContain(words)
    }
    const again = await ask(kim, { method: 'POST', address, form: { ...formWith(refused.body, 'text'), text: 'And of the back, please.' } })
    expect(again.status).toBe(303)
    expect((await ask(dee, { address })).body).toContain('And of the back, please.')
  })
})

describe('CERT-26 What was typed', () => {
  test.each(['/questions/ask', '/program-questions/enter'])('comes along to the other language, on %s', async (address) => {
    const { house } = testHouse()
    const { ask, at } = await open()
    const who = await someone(house, at, 'specialist')
    const form = { ...formWith((await ask(who, { address })).body, 'text'), text: 'Which photo', _then: 'language:es' }
    const { status, location } = await ask(who, { method: 'POST', address, form })
    expect([status, location]).toEqual([303, `${address}?lang=es`])
    expect((await ask(who, { address: location })).body).toContain('>Which photo</textarea>')
    expect(await house.database.query.selectFrom('question_threads').select('id').execute()).toEqual([])
  })

  test.each(['self', 'staff'])('after the session had ended is there again (%s), and gone when it was sent', async (hat) => {
    const { house } = testHouse()
    const { ask, at } = await open()
    const who = await someone(house, at, hat === 'self' ? 'applicant' : 'specialist')
    const address = hat === 'self' ? `/questions/${await asked(house, who)}` : `/program-questions/${await askedOf(house, at, at.here)}`
    const form = formWith((await ask(who, { address })).body, 'text')
    await house.database.query.updateTable('sessions').set({ ended_at: house.clock.now() }).where('person_id', '=', who.personId).execute()
    expect((await ask(who, { method: 'POST', address, form: { ...form, text: 'Half a thought' } })).location).toMatch(/^\/sign-in/)
    await house.database.query.updateTable('sessions').set({ ended_at: null }).where('person_id', '=', who.personId).execute()
    const { body } = await ask(who, { address })
    expect(body).toContain('>Half a thought</textarea>')
    await ask(who, { method: 'POST', address, form: { ...formWith(body, 'text'), text: 'A whole thought' } })
    expect((await ask(who, { address })).body).not.toContain('Half a thought')
  })

  test('and is too long stays in its field, with both numbers', async () => {
    const { house } = testHouse()
    const { ask, at } = await open()
    const who = await someone(house, at, 'applicant')
    const form = { ...formWith((await ask(who, { address: '/questions/ask' })).body, 'text'), text: 'x'.repeat(5002) }
    const { status, body } = await ask(who, { method: 'POST', address: '/questions/ask', form })
    expect(status).toBe(422)
    expect(body).toContain('Up to 5000 characters fit, and this has 5002.')
    expect(body).toContain(`${form.text}</textarea>`)
  })
})

test('CERT-26 a question asked from an application stands beside that application', async () => {
  const { house } = testHouse()
  const { ask, at } = await open()
  const who = await someone(house, at, 'applicant')
  const reference = await draft(house, selfOf(who))
  const address = `/questions/ask?about=${reference}`
  const { body } = await ask(who, { address })
  expect(body).toContain(`About your application ${reference}`)
  await ask(who, { method: 'POST', address, form: { ...formWith(body, 'text'), text: 'Which photo?' } })
  const { id } = await house.database.query.selectFrom('applications').select('id').executeTakeFirstOrThrow()
  expect(await unitOfWork(house, selfOf(who), (unit) => threadsBeside(unit, id))).toMatchObject([{ firstWords: 'Which photo?' }])
  const other = await someone(house, at, 'anotherApplicant')
  for (const method of ['GET', 'POST']) {
    const form = { ...formWith(body, 'text'), _form: crypto.randomUUID(), text: 'Hers' }
    expect((await ask(other, { method, address, form })).status, method).toBe(404)
  }
})
