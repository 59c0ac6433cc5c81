/** The pages of fees and deadlines: what is refused, in both languages; two clicks; an ended session; what everyone reads on the day. */
import { beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { browser, hiddenFields, type Ask } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { organisations, someone, type Someone } from '../routes/visitors.ts'

const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

async function open(kind: 'manager' | 'operator' = 'manager'): Promise<{ ask: Ask; me: Someone }> {
  const { house } = testHouse()
  return { ask: browser(house, pages), me: await someone(house, await organisations(house), kind) }
}

const address = '/operations/policy/applicationFee'
const good = { value: '120', source: 'Board decision of March 2, 2026', status: 'unverified', 'from-year': '2026', 'from-month': '7', 'from-day': '1' }
type Form = Readonly<Record<string, string>>

/** The form of a page that holds this field, as a browser would send it. */
function formWith(html: string, field: string): Form {
  const forms = html.match(/<form.*?<\/form>/gs) ?? []
  return hiddenFields(`<main>${forms.find((form) => form.includes(`name="${field}"`)) ?? ''}`)
}
const rows = () => testHouse().house.database.query.selectFrom('policy_overrides').selectAll().execute()

/** Fills in the form and looks at what it would touch. @returns the preview's address and its form. */
async function previews({ ask, me }: { ask: Ask; me: Someone }, changed: Form = {}) {
  const form = { ...formWith((await ask(me, { address })).body, 'value'), ...good, ...changed }
  const { status, location } = await ask(me, { method: 'POST', address, form })
  expect(status).toBe(303)
  const { body } = await ask(me, { address: location })
  return { location, body, form: hiddenFields(body) }
}

/** What is wrong with a form, in a language. */
async function refusals({ ask, me }: { ask: Ask; me: Someone }, changed: Form, language: string): Promise<string> {
  const form = { ...formWith((await ask(me, { address })).body, 'value'), ...good, ...changed }
  const { status, body } = await ask(me, { method: 'POST', address: `${address}?lang=${language}`, form })
  expect(status).toBe(422)
  return body.replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
}

describe('PLAT-08 BEYOND-16 A new value is refused in words, at its field, with what was typed', () => {
  test.each([
    ['a day that is over', { 'from-year': '2026', 'from-month': '3', 'from-day': '9' }, 'from', 'That day is over', 'Ese día ya pasó'],
    ['today', { 'from-month': '3', 'from-day': '10' }, 'from', 'Today is too late', 'Hoy ya es tarde'],
    ['a February 29 that is not', { 'from-year': '2027', 'from-month': '2', 'from-day': '29' }, 'from', 'only in leap years', 'solo existe en años bisiestos'],
    ['no source', { source: ' ' }, 'source', 'Say where the value comes from', 'Diga de dónde viene el valor'],
    ['a source of 10,000 characters', { source: 'x'.repeat(10_000) }, 'source', 'The source has 10000 characters', 'La fuente tiene 10000 caracteres'],
    ['less than nothing', { value: '-5' }, 'value', 'A fee is at least $1.00', 'Una tarifa es de al menos $1.00'],
    ['far too much', { value: '1000000' }, 'value', 'A fee can be up to $10,000.00', 'Una tarifa puede ser de hasta $10,000.00'],
    ['no number', { value: '<b>much</b>' }, 'value', 'This is not an amount in dollars', 'Esto no es una cantidad en dólares'],
  ] as const)('%s', async (_, changed, field, english, spanish) => {
    const visit = await open()
    const [en, es] = [await refusals(visit, changed, 'en'), await refusals(visit, changed, 'es')]
    for (const [body, words] of [[en, english], [es, spanish]] as const) {
      expect(body).toContain(`href="#field-${field}"`)
      expect(body.split(words).length, `${words}: in the summary and at the field`).toBe(3)
    }
    if (!('value' in changed)) expect(en).toContain('value="120"')
    if (!('source' in changed)) expect(en).toContain('>Board decision of March 2, 2026</textarea>')
  })

  test('a day on which a value begins: says which, and what to do', async () => {
    const visit = await open()
    const { location, form } = await previews(visit)
    await visit.ask(visit.me, { method: 'POST', address: location, form })
    const again = { ...formWith((await visit.ask(visit.me, { address })).body, 'value'), ...good, value: '125' }
    const { status, body } = await visit.ask(visit.me, { method: 'POST', address, form: again })
    expect(status).toBe(422)
    expect(body).toContain('On July 1, 2026 a value begins already: $120.00. Take that one back first, or choose another day.')
  })
})

describe('PLAT-08 BEYOND-16 The preview of a new value', () => {
  test('says what it is, and has changed nothing; two clicks set it once', async () => {
    const visit = await open()
    const { location, body, form } = await previews(visit)
    for (const words of ['From $100.00 to $120.00', 'July 1, 2026', 'Nothing has changed yet']) expect(body).toContain(words)
    expect(await rows()).toEqual([])
    const twice = await Promise.all([1, 2].map(() => visit.ask(visit.me, { method: 'POST', address: location, form })))
    expect(twice.map(({ status, location: to }) => [status, to])).toEqual(Array(2).fill([303, `${address}?done=set`]))
    expect(await rows()).toHaveLength(1)
    // The same preview in another tab, with a form of its own, comes too late.
    const late = await visit.ask(visit.me, { method: 'POST', address: location, form: { ...form, _form: crypto.randomUUID() } })
    expect(late.status).toBe(422)
    expect(await rows()).toHaveLength(1)
  })

  test('of an address that somebody wrote by hand is refused in words, and sets nothing', async () => {
    const { ask, me } = await open()
    for (const query of ['', '?value=120', '?value=-1&from=2020-01-01&source=x&status=verified', '?value=120&from=2026-07-01&source=x&status=certain', `?value=${"'".repeat(500)}`]) {
      const { status, body } = await ask(me, { address: `${address}/check${query}` })
      expect([status, body.includes('This cannot be set')]).toEqual([200, true])
      const sent = await ask(me, { method: 'POST', address: `${address}/check${query}`, form: { _form: crypto.randomUUID(), seen: 'x' } })
      expect(sent.status).toBe(422)
    }
    expect(await rows()).toEqual([])
  })

  test('a colleague was quicker with another day: it says so, shows how it stands now, and can be set from there', async () => {
    const visit = await open()
    const { location, form } = await previews(visit)
    const other = await previews(visit, { value: '110', 'from-month': '6' })
    await visit.ask(visit.me, { method: 'POST', address: other.location, form: other.form })
    const refused = await visit.ask(visit.me, { method: 'POST', address: location, form })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Something about this value was changed after you opened this page')
    expect(refused.body).toContain('From $110.00 to $120.00')
    const again = await visit.ask(visit.me, { method: 'POST', address: location, form: hiddenFields(refused.body) })
    expect(again.status).toBe(303)
    expect(await rows()).toHaveLength(2)
  })

  test('for an operator names no application', async () => {
    const visit = await open('operator')
    const { body } = await previews(visit)
    expect(body).not.toContain('href="/review')
    expect((await visit.ask(visit.me, { address: '/review' })).status).toBe(403)
  })
})

describe('PLAT-08 What was set', () => {
  test('is what everyone reads from its day on, without a restart', async () => {
    const { clock } = testHouse()
    const visit = await open()
    const { location, form } = await previews(visit)
    await visit.ask(visit.me, { method: 'POST', address: location, form })
    const publicFee = async () => (await visit.ask(undefined, { address: '/apply?lang=en' })).body.match(/\$\d+\.00/)?.[0]
    clock.daysAhead = 112
    expect(await publicFee()).toBe('$100.00')
    clock.daysAhead = 113
    expect(await publicFee()).toBe('$120.00')
    expect((await visit.ask(visit.me, { address: '/operations/policy?lang=es' })).body).toContain('$120.00')
  })

  test('can be taken back from its page, and the page says so', async () => {
    const visit = await open()
    const { location, form } = await previews(visit)
    await visit.ask(visit.me, { method: 'POST', address: location, form })
    const back = formWith((await visit.ask(visit.me, { address })).body, 'change')
    const { status, location: to } = await visit.ask(visit.me, { method: 'POST', address, form: back })
    expect([status, to]).toEqual([303, `${address}?done=takenBack`])
    const { body } = await visit.ask(visit.me, { address: to })
    expect(body).toContain('It is taken back. It will not begin.')
    expect(body).toMatch(/It never began: taken back by .+ \(program manager\) on March 10, 2026/)
    expect(formWith(body, 'change')).toEqual({})
  })

  test('another language in the middle loses nothing that was typed', async () => {
    const { ask, me } = await open()
    const form = { ...formWith((await ask(me, { address })).body, 'value'), ...good, _then: 'language:es' }
    const { status, location } = await ask(me, { method: 'POST', address, form })
    expect([status, location]).toEqual([303, `${address}?lang=es`])
    const { body } = await ask(me, { address: location })
    for (const kept of ['>Board decision of March 2, 2026</textarea>', 'value="120"', 'value="2026"']) expect(body).toContain(kept)
    expect(await rows()).toEqual([])
  })

  test('a value that nobody verified says to check with the county or the certifying body, in both languages', async () => {
    const { ask, me } = await open()
    expect((await ask(me, { address: '/operations/policy/mostFiles?lang=en' })).body).toContain('Check with your county or the certifying body')
    expect((await ask(me, { address: '/operations/policy/mostFiles?lang=es' })).body).toContain('Confírmelo con su condado o con la entidad que certifica')
    expect((await ask(me, { address: '/operations/policy/applicationFee?lang=en' })).body).not.toContain('Check with your county')
  })
})
