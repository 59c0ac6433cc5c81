/** The pages of an application as browsers send them: photos in a form of several parts, a cheque at the review page, a slip to print. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '#platform/house.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { photo } from '#tests/files/made-files.ts'
import { emptyDraft, sentUnpaid } from '#tests/people/applications.ts'
import { answer } from '../../src/request.server.ts'
import { browser, hiddenFields, site, type Ask } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { selfOf } from '../routes/records.ts'
import { organisations, someone, type Organisations, type Someone } from '../routes/visitors.ts'

const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))
const rows = async (text: string) => (await testHouse().house.database.statement(text)).rows

async function open(): Promise<{ house: House; ask: Ask; at: Organisations }> {
  const { house } = testHouse()
  return { house, ask: browser(house, pages), at: await organisations(house) }
}

/** A form of several parts, with photos that are not the same: each name has a width of its own. */
async function sendPhotos(house: House, who: Someone, address: string, photos: readonly string[], fields: Record<string, string> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ _form: crypto.randomUUID(), printedGivenNames: 'ANA', printedFamilyNames: 'RUIZ', ...fields })) form.append(name, value)
  for (const [i, name] of photos.entries()) {
    form.append('files', new File([new Uint8Array(await photo(200 + 20 * i + 2 * name.length, 300))], name, { type: 'image/jpeg' }))
  }
  const request = new Request(site + address, { method: 'POST', body: form, headers: { cookie: `session=${who.session!.secret}`, origin: site } })
  const response = await answer(house, pages, request, '10.1.1.1')
  return { status: response.status, location: response.headers.get('location'), body: await response.text() }
}

describe('CERT-05 The page of a document', () => {
  test('takes photos with what was typed, shows them, gives them back as they are kept, and removes one', async () => {
    const { house, ask, at } = await open()
    const who = await someone(house, at, 'applicant')
    const reference = await emptyDraft(house, selfOf(who))
    const address = `/apply/${reference}/identity`
    expect(await sendPhotos(house, who, address, ['front.jpg', 'back.jpg'])).toMatchObject({ status: 303, location: `/apply/${reference}/education` })
    const { body } = await ask(who, { address })
    for (const words of ['front.jpg', 'back.jpg', 'value="ANA"']) expect(body).toContain(words)
    const [first, second] = await rows("select id, name, sha256 from application_documents order by name desc")
    for (const query of ['', '?preview=1']) {
      const { status, headers } = await ask(who, { address: `/apply/${reference}/documents/${first.id}${query}` })
      expect([status, headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    }
    const moved = await sendPhotos(house, who, address, [], { _then: `move:${second.id}` })
    expect(moved).toMatchObject({ status: 303, location: address })
    const removed = await sendPhotos(house, who, address, [], { _then: `remove:${first.id}` })
    expect(removed).toMatchObject({ status: 303, location: address })
    expect(await rows('select name, kind from application_documents where removed_at is null')).toEqual([{ name: second.name, kind: 'education' }])
    expect((await ask(who, { address: `/apply/${reference}/documents/${first.id}` })).status).toBe(404)
  })

  test.each(['anotherApplicant', 'specialist'] as const)('takes nothing from %s, and nothing stays of what they sent', async (kind) => {
    const { house, at } = await open()
    const [owner, other] = [await someone(house, at, 'applicant'), await someone(house, at, kind)]
    const reference = await emptyDraft(house, selfOf(owner))
    for (const path of [`/apply/${reference}/identity`, '/apply/K7M-3PQ-9D/identity']) {
      expect((await sendPhotos(house, other, path, ['front.jpg'])).status, path).toBe(404)
    }
    expect([await rows('select 1 from files'), await rows('select 1 from application_documents')]).toEqual([[], []])
  })

  test('takes ten at most: of two more the first, and says what became of the other, with what was typed still there', async () => {
    const { house, ask, at } = await open()
    const who = await someone(house, at, 'applicant')
    const reference = await emptyDraft(house, selfOf(who))
    const address = `/apply/${reference}/identity?lang=en`
    await sendPhotos(house, who, address, Array.from({ length: 9 }, (_, i) => `${i}.jpg`))
    const { status, body } = await sendPhotos(house, who, address, ['ten.jpg', 'eleven.jpg'], {
      ...hiddenFields((await ask(who, { address })).body), printedGivenNames: 'ANITA',
    })
    expect(status).toBe(422)
    expect(body).toContain('value="ANITA"')
    expect((await rows('select count(*)::int as count from application_documents where removed_at is null'))[0].count).toBe(10)
  }, 60_000)

  test('after sending takes nothing more', async () => {
    const { house, at } = await open()
    const who = await someone(house, at, 'applicant')
    const reference = await sentUnpaid(house, selfOf(who))
    const { status } = await sendPhotos(house, who, `/apply/${reference}/identity`, ['front.jpg'])
    expect(status).toBe(422)
    expect(await rows("select name from files where name = 'front.jpg' and removed_at is null")).toEqual([])
  })
})

describe('CERT-05 The fee at the pages', () => {
  const cheque = { _money: 'record', chequeNumber: '1042', chequeAmount: '100', 'chequeDated-year': '2026', 'chequeDated-month': '3', 'chequeDated-day': '9' }

  test('the slip says how much, to whom and the number; when nothing is due, that nothing is', async () => {
    const { house, ask, at } = await open()
    const [who, dee] = [await someone(house, at, 'applicant'), await someone(house, at, 'specialist')]
    const reference = await sentUnpaid(house, selfOf(who))
    const slip = await ask(who, { address: `/apply/${reference}/payment-slip?lang=en` })
    for (const words of ['$100', reference, 'Peer Certification Program', 'June 8, 2026']) expect(slip.body).toContain(words)
    const at1 = `/review/${reference}`
    expect((await ask(dee, { method: 'POST', address: at1, form: { ...cheque, _form: crypto.randomUUID(), chequeAmount: '99' } })).status).toBe(422)
    expect((await ask(dee, { method: 'POST', address: at1, form: { ...cheque, _form: crypto.randomUUID() } })).status).toBe(303)
    const after = await ask(who, { address: `/apply/${reference}/payment-slip?lang=en` })
    // The bar of the demonstration above the page may still name the day.
    expect(after.body.slice(after.body.indexOf('<main'))).not.toContain('June 8, 2026')
    for (const page of ['', '/pay', '/withdraw']) expect((await ask(who, { address: `/apply/${reference}${page}?lang=en` })).status).toBe(200)
    expect((await ask(who, { address: `/apply/${reference}/pay?lang=en` })).body).not.toContain('name="voucher"')
  })

  test('a form of money that is sent twice records one cheque, and the second says the same', async () => {
    const { house, ask, at } = await open()
    const [who, dee] = [await someone(house, at, 'applicant'), await someone(house, at, 'specialist')]
    const reference = await sentUnpaid(house, selfOf(who))
    const form = { ...cheque, _form: crypto.randomUUID() }
    for (let i = 0; i < 2; i += 1) expect((await ask(dee, { method: 'POST', address: `/review/${reference}`, form })).status).toBe(303)
    expect(await rows('select cents from payments')).toHaveLength(1)
  })
})

test('CERT-07 an application whose last day has passed says so before the sweep has come by, and another can begin', async () => {
  const { house, ask, at } = await open()
  const who = await someone(house, at, 'applicant')
  const reference = await sentUnpaid(house, selfOf(who))
  testHouse().clock.set('2026-06-09T18:00:00Z')
  await house.database.statement("update sessions set ends_at = '2027-01-01', last_seen_at = now(), started_at = now()")
  const { body } = await ask(who, { address: `/apply/${reference}?lang=en` })
  expect(body).toContain('June 8, 2026')
  expect(body).not.toContain(`/apply/${reference}/pay`)
  const begun = await ask(who, { method: 'POST', address: '/apply', form: { _form: crypto.randomUUID() } })
  expect(begun.status).toBe(303)
  expect(begun.location).not.toBe(`/apply/${reference}`)
  expect(await rows('select state from applications order by recorded_at')).toEqual([{ state: 'void' }, { state: 'draft' }])
})
