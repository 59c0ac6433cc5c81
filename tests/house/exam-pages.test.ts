/** The pages of an exam, as somebody forges them: addresses, fields, replays, reloads, a second device, time that is up; and the page read for keys. */
import { beforeAll, describe, expect, test } from 'vitest'
import { words as frame } from '../../src/messages.ts'
import { leftInWords } from '#design/left-in-words.ts'
import { sampleItems } from '#library/exam-items.server.ts'
import type { House } from '#platform/house.server.ts'
import { hashOf, newId } from '#platform/identifiers.server.ts'
import { ofSession } from '#assessment/browser.server.ts'
import { savedWords, words } from '#assessment/messages.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { assessmentItems, assessmentRow, sitsExam } from '#tests/people/assessments.ts'
import { activeBank, rowOf } from '#tests/people/items.ts'
import { browser, hiddenFields, type Ask } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { organisations, session, someone, type Organisations, type Someone } from '../routes/visitors.ts'

const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

interface Sitting {
  readonly house: House
  readonly ask: Ask
  readonly at: Organisations
  readonly rosa: Someone
  readonly exam: string
}

/** Rosa sits an exam in the browser in which she is signed in. */
async function sitting(changed: Parameters<typeof sitsExam>[3] = {}): Promise<Sitting> {
  const { house } = testHouse()
  const at = await organisations(house)
  const rosa = await someone(house, at, 'applicant')
  const exam = await sitsExam(house, { hat: 'self', personId: rosa.personId }, at.here, { device: ofSession(rosa.session!.id), ...changed })
  return { house, ask: browser(house, pages), at, rosa, exam }
}
const item = (exam: string, position: number | string) => `/assessment/${exam}/items/${position}`
/** Where another question is gone to: its first Tab is on its first option. */
const toItem = (exam: string, position: number) => `${item(exam, position)}#main`
/** Sends the form of a question as its page has it, with some fields otherwise. */
async function sends({ ask, rosa, exam }: Sitting, position: number, form: Readonly<Record<string, string>>, who = rosa) {
  const { body } = await ask(rosa, { address: item(exam, position) })
  return ask(who, { method: 'POST', address: item(exam, position), form: { ...hiddenFields(body), ...form } })
}
const rows = async (house: House, table: string) => (await house.database.statement(`select * from ${table}`)).rows
const minutes = (count: number) => testHouse().clock.forward(count * 60_000)

describe('CERT-13 Reading the page for keys', () => {
  test('no answer of the house before the end says what is right, why, or which question it is; and none may be kept by a browser', async () => {
    const { house, ask, rosa, exam } = await sitting()
    const items = await assessmentItems(house, exam)
    const secrets = items.flatMap(({ item_id }) => {
      const one = sampleItems().find(({ id }) => id === item_id)!
      return [one.id, one.explanation.en, one.explanation.es, `"${one.source}"`]
    })
    const about = `/assessment/${exam}`
    const answers = [
      ...await Promise.all([1, 2, 120].map((position) => ask(rosa, { address: item(exam, position) }))),
      await ask(rosa, { address: `${about}/review` }), await ask(rosa, { address: `${about}/end` }), await ask(rosa, { address: `${about}/time` }), await ask(rosa, { address: `${about}/break` }),
      await ask(rosa, { address: `${about}/here` }), await ask(rosa, { method: 'HEAD', address: item(exam, 1) }), await ask(rosa, { address: `${item(exam, 1)}.data` }),
      await ask(rosa, { address: `${item(exam, 1)}?_data=routes` }), await ask(rosa, { address: `${item(exam, 1)}?_routes=root` }), await ask(rosa, { address: item(exam, 121) }),
      await ask(rosa, { method: 'POST', address: `${item(exam, 1)}/answer`, form: { choice: '2', revision: '0' } }),
      await ask(rosa, { method: 'POST', address: `${item(exam, 1)}/answer`, form: { choice: '7', revision: '0' } }),
      await ask(rosa, { address: `/practice-exam/${exam}` }), await ask(rosa, { address: '/practice-exam/progress' }), await ask(rosa, { address: item(exam, 3), headers: { accept: 'application/json' } }),
    ]
    for (const { body, headers } of answers) {
      const all = `${body}\n${[...headers].join('\n')}`
      for (const secret of secrets) expect(all).not.toContain(secret)
      expect(all).not.toMatch(/__reactRouter|streamController|"key":|itemId|item_id|options":"[abcd]{4}/)
      expect([headers.get('cache-control'), headers.get('etag'), headers.get('last-modified')]).toEqual(['no-store', null, null])
    }
    // A choice is sent by its place, and places say nothing: they are in an order of this person's own.
    expect(answers[0]!.body.match(/name="choice" value="(\d)"/g)).toHaveLength(4)
    expect(new Set(items.map(({ options }) => options)).size).toBeGreaterThan(10)
  })

  test('nor of a confidential bank, nor does a fault', async () => {
    const { house } = testHouse()
    const at = await organisations(house)
    const [rosa, anh, ask] = [await someone(house, at, 'applicant'), await someone(house, at, 'manager'), browser(house, pages)]
    const staff = { hat: 'staff', personId: anh.personId, organisationId: at.here, role: 'programManager' } as const
    const bank = await activeBank(house, staff)
    const { bankSource } = await import('#assessment/bank-source.server.ts')
    const { startAssessment } = await import('#assessment/public.server.ts')
    const { unitOfWork } = await import('#platform/unit-of-work.server.ts')
    const source = await bankSource(house, bank)
    const exam = await unitOfWork(house, { hat: 'jobs' }, (unit) => startAssessment(unit, source, {
      kind: 'exam', subjectId: rosa.personId, certifierId: at.here, aboutId: newId(), language: 'en', minutes: 150, device: ofSession(rosa.session!.id),
    }))
    const { body } = await ask(rosa, { address: item(exam, 1) })
    expect(body).toContain('Somebody asks you question')
    expect(body).not.toMatch(/Because [a-z-]+-\d/)
    const one = (await assessmentItems(house, exam))[0]!
    const row = await house.database.query.selectFrom('bank_items').selectAll().where('item_id', '=', one.item_id).executeTakeFirstOrThrow()
    for (const secret of [row.id, row.item_id, row.identifier + '"', row.sealed, row.sealed_key, row.content_hash]) expect(body).not.toContain(secret)
    const specialist = await someone(house, at, 'specialist')
    for (const address of [`/exams/items/${bank}`, `/exams/items/${bank}/questions/${(await rowOf(house, bank, 'advocacy-1')).id}`, `/exams/items/${bank}/statistics`]) {
      expect([(await ask(rosa, { address })).status, (await ask(specialist, { address })).status]).toEqual([403, 403])
    }
  })
})

describe('CERT-13 Forged addresses and fields', () => {
  test('a question that is none, and an exam of somebody else, are not there, on any of its addresses', async () => {
    const { house, ask, at, rosa, exam } = await sitting()
    const ben = await someone(house, at, 'applicant')
    for (const position of ['0', '-1', '121', '999', '1000', '1.5', '1e2', '01', 'x', '%31%00', '1%2f2']) {
      expect([position, (await ask(rosa, { address: item(exam, position) })).status, (await ask(rosa, { method: 'POST', address: item(exam, position), form: { choice: '1', revision: '0' } })).status]).toEqual([position, 404, 404])
    }
    for (const place of ['items/1', 'items/1/answer', 'review', 'end', 'here', 'break', 'time']) {
      expect([place, (await ask(ben, { address: `/assessment/${exam}/${place}` })).status]).toEqual([place, 404])
      expect([404, 405]).toContain((await ask(ben, { method: 'POST', address: `/assessment/${exam}/${place}`, form: { choice: '1', revision: '0', _form: newId(), _then: 'pause' } })).status)
    }
    expect([await rows(house, 'assessment_answers'), (await assessmentRow(house, exam)).state]).toEqual([[], 'open'])
  })

  test('a choice that no page has, or an altered revision, is refused with words and changes nothing', async () => {
    const at = await sitting()
    for (const form of [...['0', '5', '-1', '99999999999999999999', '1.0', 'a', '1,2', ' 1', '１'].map((choice) => ({ choice })), ...['-1', '7', 'x', '', '1e0', '999999999'].map((revision) => ({ choice: '1', revision }))]) {
      const { status, location } = await sends(at, 3, form)
      expect([form, status, location]).toEqual([form, 303, `${item(at.exam, 3)}?saved=old`])
    }
    expect((await at.ask(at.rosa, { address: `${item(at.exam, 3)}?saved=old` })).body).toContain(words.tooOld.en)
    expect(await rows(at.house, 'assessment_answers')).toEqual([])
  })

  test('whatever is asked for afterwards leads to a page of the same exam', async () => {
    const at = await sitting()
    const [here, place] = [item(at.exam, 5), (position: number) => toItem(at.exam, position)]
    const ways: Readonly<Record<string, string>> = {
      next: place(6), previous: place(4), review: `/assessment/${at.exam}/review`, 'language:es': `${here}?lang=es`, 'language:fr': place(6), 'https://example.org': place(6), '//example.org': place(6),
      'text:large': `${here}?look#display`, 'text:huge': place(6), 'contrast:<script>': place(6), end: place(6), '': place(6), '../../../end': place(6),
    }
    for (const [then, to] of Object.entries(ways)) expect([then, (await sends(at, 5, { choice: '2', _then: then })).location]).toEqual([then, to])
    expect(await rows(at.house, 'assessment_answers')).toHaveLength(1)
  })

  test('a replayed form changes nothing, and does not undo what came later; the same form with another choice counts once', async () => {
    const at = await sitting()
    const form = { ...hiddenFields((await at.ask(at.rosa, { address: item(at.exam, 1) })).body), choice: '1' }
    const posts = (changed = {}) => at.ask(at.rosa, { method: 'POST', address: item(at.exam, 1), form: { ...form, ...changed } })
    for (let i = 0; i < 3; i += 1) expect((await posts()).location).toBe(toItem(at.exam, 2))
    expect((await posts({ choice: '3' })).location).toBe(`${item(at.exam, 1)}?saved=changed`)
    expect((await at.ask(at.rosa, { address: `${item(at.exam, 1)}?saved=changed` })).body).toContain(words.changedMeanwhile.en)
    expect(await rows(at.house, 'assessment_answers')).toHaveLength(1)
    // What belongs to question 1 does not answer question 2.
    expect((await at.ask(at.rosa, { method: 'POST', address: `${item(at.exam, 1)}/answer`, form: { ...form, revision: '1', choice: '2' } })).body).toContain(savedWords(2).en)
    expect((await assessmentItems(at.house, at.exam)).filter(({ choice }) => choice !== null)).toHaveLength(1)
  })

  test('the beginning of an exam for a seat that is none is not there, and no fault', async () => {
    const { ask, rosa } = await sitting()
    for (const seat of ['', 'abc', `${newId()}'`]) {
      for (const what of ['begin', 'checkIn', 'agree']) {
        const { status } = await ask(rosa, { method: 'POST', address: '/apply/exam/day', form: { _do: what, _registration: seat, _form: newId(), _language: 'en', _hash: hashOf('x'), _agreement: 'rules' } })
        expect([seat, what, status]).toEqual([seat, what, 404])
      }
    }
    expect((await ask(rosa, { method: 'POST', address: '/apply/exam/day', form: { _do: 'fly', _form: newId() } })).status).toBe(422)
  })
})

describe('CERT-13 Reloads', () => {
  test('fifty in a minute, and five hundred, show the same question and change nothing of the exam', { timeout: 60_000 }, async () => {
    const { house, ask, rosa, exam } = await sitting()
    const before = await assessmentRow(house, exam)
    const shown = new Set<string>()
    for (let i = 0; i < 500; i += 1) {
      const { status, body } = await ask(rosa, { address: item(exam, 1) })
      expect(status).toBe(200)
      shown.add(body.slice(body.indexOf('<legend'), body.indexOf('</fieldset>')))
      testHouse().clock.forward(120)
    }
    expect(shown.size).toBe(1)
    const { seen_at: _, ...after } = await assessmentRow(house, exam)
    expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'seen_at')))
    expect([await rows(house, 'assessment_answers'), (await rows(house, 'assessment_history')).length]).toEqual([[], 1])
  })
})

describe('CERT-13 A second device', () => {
  test('is asked first; back and forth fifty times loses nothing, and only the last one answers', { timeout: 60_000 }, async () => {
    const { house, ask, rosa, exam } = await sitting()
    const phone: Someone = { ...rosa, session: await session(house, rosa.email) }
    const here = `/assessment/${exam}/here`
    expect((await ask(phone, { address: item(exam, 1) })).location).toBe(here)
    expect((await ask(phone, { address: here })).body).toContain(words.here.en)
    for (let i = 0; i < 50; i += 1) {
      const [one, other] = i % 2 === 0 ? [phone, rosa] : [rosa, phone]
      expect((await ask(one, { method: 'POST', address: here, form: { _form: newId() } })).status).toBe(303)
      const revision = String((await assessmentItems(house, exam))[0]!.revision)
      const posts = (who: Someone) => ask(who, { method: 'POST', address: `${item(exam, 1)}/answer`, form: { choice: String((i % 4) + 1), revision } })
      expect([(await posts(other)).status, (await posts(one)).status]).toEqual([409, 200])
    }
    expect((await ask(phone, { method: 'POST', address: `/assessment/${exam}/end` })).location).toBe(here)
    expect([(await assessmentRow(house, exam)).state, (await rows(house, 'assessment_answers')).length, (await assessmentItems(house, exam))[0]!.revision]).toEqual(['open', 50, 50])
  })
})

describe('CERT-13 A session that ends while somebody thinks', () => {
  test('what they chose then is there when they have signed in again, and nobody asks them about another place', async () => {
    const { house, ask, rosa, exam } = await sitting()
    const form = { ...hiddenFields((await ask(rosa, { address: item(exam, 4) })).body), choice: '3', _then: 'next' }
    // An hour without a sign of life ends a session.
    minutes(61)
    expect((await ask(rosa, { method: 'POST', address: item(exam, 4), form })).location).toContain('/sign-in')
    const again: Someone = { ...rosa, session: await session(house, rosa.email) }
    const { status, body } = await ask(again, { address: item(exam, 4) })
    expect([status, /value="3"[^>]*checked|checked=""[^>]*value="3"/.test(body)]).toEqual([200, true])
    expect((await assessmentItems(house, exam))[3]).toMatchObject({ revision: 1 })
  })
})

describe('CERT-13 Time', () => {
  test('two seconds after the end an answer counts; two minutes after it does not, and the page says how it ended', async () => {
    const at = await sitting()
    const form = { ...hiddenFields((await at.ask(at.rosa, { address: item(at.exam, 1) })).body), choice: '1', _then: 'next' }
    for (let i = 0; i < 10; i += 1) {
      minutes(15)
      await at.ask(at.rosa, { address: `/assessment/${at.exam}/time` })
    }
    testHouse().clock.forward(2000)
    expect((await at.ask(at.rosa, { method: 'POST', address: item(at.exam, 1), form })).status).toBe(303)
    expect(await rows(at.house, 'assessment_answers')).toHaveLength(1)
    expect((await at.ask(at.rosa, { address: item(at.exam, 2) })).location).toBe(`/assessment/${at.exam}/end`)
    expect((await at.ask(at.rosa, { address: `/assessment/${at.exam}/end` })).body).toContain(words.timeUpTitle.en)
    minutes(2)
    const late = await at.ask(at.rosa, { method: 'POST', address: item(at.exam, 2), form: { ...form, choice: '2' } })
    expect(late.location).toMatch(/^\/apply\/exam\/day\//)
    expect([(await rows(at.house, 'assessment_answers')).length, (await assessmentRow(at.house, at.exam)).state]).toEqual([1, 'timeUp'])
    const again = await at.ask(at.rosa, { method: 'POST', address: `${item(at.exam, 2)}/answer`, form: { ...form, choice: '2' }, headers: { 'x-autosave': '1' } })
    expect([again.status, (JSON.parse(again.body) as { is: string }).is]).toEqual([409, 'ended'])
  })

  test.each([['2026-03-08T09:00:00Z', 'an hour is left out'], ['2026-11-01T08:00:00Z', 'an hour comes twice']])('in the night of %s, in which %s, 150 minutes are 150 minutes on every page', async (night) => {
    testHouse().clock.set(night)
    const at = await sitting()
    const left = async () => (JSON.parse((await at.ask(at.rosa, { address: `/assessment/${at.exam}/time` })).body) as { left: number }).left / 60_000
    expect(await left()).toBe(150)
    minutes(50)
    expect(await left()).toBe(100)
    minutes(50)
    expect((await at.ask(at.rosa, { address: item(at.exam, 1) })).body).toContain(leftInWords(50 * 60_000, 'en'))
    minutes(49)
    expect((await sends(at, 1, { choice: '1' })).location).toBe(toItem(at.exam, 2))
    minutes(2)
    expect((await at.ask(at.rosa, { address: item(at.exam, 2) })).location).toMatch(/^\/apply\/exam\/day\//)
    expect((await assessmentRow(at.house, at.exam)).state).toBe('timeUp')
  })

  test('a break that is begun twice is one, one that is ended twice is over, and without one that was granted it is said in words', async () => {
    const at = await sitting({ breakMinutes: 10 })
    const posts = (then: string) => at.ask(at.rosa, { method: 'POST', address: `/assessment/${at.exam}/break`, form: { _then: then, _form: newId() } })
    const end = async () => (await assessmentRow(at.house, at.exam)).ends_at!.getTime()
    const before = await end()
    await posts('pause')
    minutes(3)
    await posts('pause')
    minutes(1)
    for (let i = 0; i < 3; i += 1) await posts('resume')
    expect(await end() - before).toBe(4 * 60_000)
    for (let i = 0; i < 20; i += 1) {
      await posts('pause')
      minutes(1)
      await posts('resume')
    }
    expect(await end() - before).toBe(10 * 60_000)
    expect((await posts('pause')).status).toBe(422)
  })

  test('ended twice, and from two pages at once, it is one end', async () => {
    const at = await sitting()
    const ends = () => at.ask(at.rosa, { method: 'POST', address: `/assessment/${at.exam}/end`, form: { _form: newId() } })
    const [one, other] = await Promise.all([ends(), ends()])
    expect([one.location, other.location, (await ends()).location]).toEqual(Array.from({ length: 3 }, () => one.location))
    expect((await rows(at.house, 'assessment_history')).map(({ step }) => step).toSorted()).toEqual(['finish', 'start'])
    expect(await rows(at.house, 'item_responses')).toHaveLength(120)
  })
})

describe('CERT-13 A manager who takes the exam of their own program', () => {
  test('reads in their language why its questions are closed to them, on every page', async () => {
    const { house } = testHouse()
    const at = await organisations(house)
    const [anh, ask] = [await someone(house, at, 'manager'), browser(house, pages)]
    const bank = await activeBank(house, { hat: 'staff', personId: anh.personId, organisationId: at.here, role: 'programManager' })
    const row = (await rowOf(house, bank, 'advocacy-1')).id
    const addresses = ['', `/${bank}`, `/${bank}/import`, `/${bank}/statistics`, `/${bank}/questions/${row}`, `/${bank}/export`].map((one) => `/exams/items${one}`)
    for (const address of addresses) expect([address, (await ask(anh, { address })).status]).toEqual([address, 200])
    await sitsExam(house, { hat: 'self', personId: anh.personId }, at.here)
    for (const address of addresses) {
      const [english, spanish] = [await ask(anh, { address }), await ask(anh, { address: `${address}?lang=es` })]
      expect([address, english.status, english.body.includes(frame.ownExam.en), spanish.body.includes(frame.ownExam.es)]).toEqual([address, 403, true, true])
      expect(english.body).not.toContain('Somebody asks you')
    }
    const posts = [[addresses[0]!, { name: 'Mine' }], [addresses[1]!, { do: 'retire', why: 'x' }], [addresses[4]!, { do: 'retire', reason: 'known' }], [addresses[5]!, { why: 'For the yearly review', password: 'x' }]] as const
    for (const [address, form] of posts) {
      const { status, body } = await ask(anh, { method: 'POST', address, form: { ...form, _form: newId() } })
      expect([address, [403, 422].includes(status), body.includes(frame.ownExam.en)]).toEqual([address, true, true])
    }
    expect(await rows(house, 'item_exports')).toEqual([])
  })
})
