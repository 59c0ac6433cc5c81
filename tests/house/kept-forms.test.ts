/** What was typed is there again, after a session that ended and in the other language; and nothing is promised where nothing was typed. */
import { beforeAll, describe, expect, test } from 'vitest'
import { unseenNames } from '#platform/kept-forms.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { emptyDraft, payByCheque, sentUnpaid } from '#tests/people/applications.ts'
import { hasLegalName } from '#tests/people/name-changes.ts'
import { browser, hiddenFields, type Ask } from '../routes/browser.ts'
import { voucherOf } from '../routes/money.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { askedOf, nameChangeOf, selfOf } from '../routes/records.ts'
import { organisations, someone, type Organisations, type Someone, type VisitorName } from '../routes/visitors.ts'
import { sourceFiles } from './source-files.ts'

const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

/** An application of someone else whose fee is due. */
const unpaidOfOther = async (at: Organisations) => {
  const { house } = testHouse()
  return sentUnpaid(house, selfOf(await someone(house, at, 'anotherApplicant')))
}

interface TypedIn {
  readonly visitor: VisitorName
  /** Makes the page be there. @returns its address. */
  readonly at: (at: Organisations, who: Someone) => Promise<string>
  /** A field of the form. */
  readonly field: string
  readonly typed: Readonly<Record<string, string>>
  /** Where the typed words stand on the page. */
  readonly shown: RegExp
}

const filled = (name: string, value: string) => new RegExp(`<input[^>]*name="${name}"[^>]*value="${value}"`)

const pagesTypedIn: Readonly<Record<string, TypedIn>> = {
  'a check to record': {
    visitor: 'specialist', at: async (at) => `/review/${await unpaidOfOther(at)}`,
    field: 'chequeNumber', typed: { chequeNumber: '20417', chequeAmount: '80' }, shown: filled('chequeNumber', '20417'),
  },
  'why a check is taken back': {
    visitor: 'specialist', field: 'why', typed: { kind: 'mistake', why: 'Typed twice' }, shown: />Typed twice<\/textarea>/,
    at: async (at) => {
      const { house } = testHouse()
      const reference = await unpaidOfOther(at)
      const { personId } = await someone(house, at, 'manager')
      await payByCheque(house, { hat: 'staff', personId, organisationId: at.here, role: 'programManager' }, reference)
      return `/review/${reference}`
    },
  },
  'vouchers to issue': {
    visitor: 'manager', at: async () => '/vouchers/new', field: 'program',
    typed: { program: 'Yolo County', kinds: 'application', count: '7' }, shown: filled('count', '7'),
  },
  'why a voucher is cancelled': {
    visitor: 'manager', at: async (at, who) => `/vouchers/${await voucherOf(testHouse().house, who.personId, at.here)}`, field: 'why',
    typed: { why: 'Sent to the wrong town' }, shown: />Sent to the wrong town<\/textarea>/,
  },
  'the code of a voucher': {
    visitor: 'applicant', at: async (_at, who) => `/apply/${await sentUnpaid(testHouse().house, selfOf(who))}/pay`, field: 'voucher',
    typed: { voucher: 'K7MP-3PQ' }, shown: filled('voucher', 'K7MP-3PQ'),
  },
  'why a name is not changed': {
    visitor: 'specialist', at: async (at) => `/name-changes/${(await nameChangeOf(testHouse().house, at, at.here)).change}`, field: 'note',
    typed: { reason: 'notReadable', note: 'Half of the paper is dark' }, shown: />Half of the paper is dark<\/textarea>/,
  },
  'the chosen name': {
    visitor: 'applicant', at: async () => '/account/legal-name', field: 'chosenName', typed: { chosenName: 'Majo' }, shown: filled('chosenName', 'Majo'),
  },
  'the chosen name, beside the form for a legal name': {
    visitor: 'applicant', at: async (_at, who) => (await hasLegalName(testHouse().house, who), '/account/legal-name'), field: 'chosenName',
    typed: { chosenName: 'Majo', familyNames: 'Paz' }, shown: filled('familyNames', 'Paz'),
  },
}

async function arrive({ visitor, at: prepare }: Pick<TypedIn, 'visitor' | 'at'>) {
  const { house } = testHouse()
  const at = await organisations(house)
  const who = await someone(house, at, visitor)
  return { ask: browser(house, pages), who, address: await prepare(at, who) }
}

const switchForm = /<button[^>]*class="switch"[^>]* form="([^"]*)"/

/** The form of a page to which this field belongs: its id, and what a browser would send of it unseen. */
function formIn(html: string, field: string) {
  const belongsTo = html.match(new RegExp(`<input[^>]*name="${field}"[^>]*>`))?.[0].match(/ form="([^"]*)"/)?.[1]
  const sign = belongsTo ? ` id="${belongsTo}"` : `name="${field}"`
  const form = html.match(/<form.*?<\/form>/gs)?.find((one) => one.includes(sign)) ?? ''
  return { id: form.match(/<form[^>]* id="([^"]*)"/)?.[1], unseen: hiddenFields(`<main>${form}`) }
}

async function sendsSignedOut(ask: Ask, who: Someone, address: string, form: Record<string, string>): Promise<string> {
  const { house } = testHouse()
  const mine = (ended_at: Date | null) =>
    house.database.query.updateTable('sessions').set({ ended_at }).where('person_id', '=', who.personId).execute()
  await mine(house.clock.now())
  const { location } = await ask(who, { method: 'POST', address, form })
  await mine(null)
  return location
}

describe.each(Object.entries(pagesTypedIn))('BEYOND-01 What was typed: %s', (_name, one) => {
  test('is there again after the session had ended', async () => {
    const { ask, who, address } = await arrive(one)
    const { unseen } = formIn((await ask(who, { address })).body, one.field)
    expect(await sendsSignedOut(ask, who, address, { ...unseen, ...one.typed })).toMatch(/why=ended$/)
    const { body } = await ask(who, { address })
    expect(one.shown.test(body)).toBe(true)
    expect(/What you typed is here|Lo que escribió está aquí/.test(body)).toBe(true)
  })

  test('comes along to the other language', async () => {
    const { ask, who, address } = await arrive(one)
    const { body } = await ask(who, { address })
    const { id, unseen } = formIn(body, one.field)
    expect(switchForm.exec(body)?.[1]).toBe(id)
    const { location } = await ask(who, { method: 'POST', address, form: { ...unseen, ...one.typed, _then: 'language:es' } })
    expect(location).toBe(`${address}?lang=es`)
    expect(one.shown.test((await ask(who, { address: location })).body)).toBe(true)
  })
})

describe('BEYOND-01 Where nothing was typed', () => {
  const promise = 'What you typed is kept'
  test.each<[string, Pick<TypedIn, 'visitor' | 'at'>, Record<string, string>]>([
    ['a draft to discard', { visitor: 'applicant', at: async (_at, who) => `/apply/${await emptyDraft(testHouse().house, selfOf(who))}/discard` }, {}],
    ['a name to accept', pagesTypedIn['why a name is not changed']!, { do: 'accept' }],
    ['a question to take', { visitor: 'specialist', at: async (at) => `/program-questions/${await askedOf(testHouse().house, at, at.here)}` }, { do: 'take' }],
  ])('signing in again promises no words, and says that nothing was done: %s', async (_name, one, form) => {
    const { ask, who, address } = await arrive(one)
    const location = await sendsSignedOut(ask, who, address, { _form: crypto.randomUUID(), ...form })
    expect(location).toMatch(/why=endedNothing$/)
    const { body } = await ask(undefined, { address: location })
    expect([body.includes(promise), body.includes('was not done')]).toEqual([false, true])
    expect((await testHouse().house.database.query.selectFrom('kept_forms').select('id').execute())).toEqual([])
  })

  test('a button leaves what was typed in another form of its page', async () => {
    const one = pagesTypedIn['why a name is not changed']!
    const { ask, who, address } = await arrive(one)
    await sendsSignedOut(ask, who, address, { do: 'decline', ...one.typed })
    await sendsSignedOut(ask, who, address, { do: 'accept' })
    expect(one.shown.test((await ask(who, { address })).body)).toBe(true)
  })

  test('every name that travels unseen is known to be none that is typed', () => {
    // In these it stands beside what is typed, or nobody is signed in there.
    const others = ['language', 'persona', 'to', 'list']
    const names = sourceFiles().flatMap(({ text }) => [...text.matchAll(/<Hidden name="([^"]+)"/g)].map(([, name]) => name!))
    const unknown = names.filter((name) => !name.startsWith('_') && !others.includes(name) && !unseenNames.has(name))
    expect(unknown).toEqual([])
    expect([...unseenNames].filter((name) => !names.includes(name))).toEqual([])
  })
})
