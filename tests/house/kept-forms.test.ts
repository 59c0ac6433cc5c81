/** What was typed is there again, after a session that ended and in the other language; and nothing is promised where nothing was typed. */
import { beforeAll, describe, expect, test } from 'vitest'
import { unseenNames } from '#platform/kept-forms.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { payByCheque, sentUnpaid } from '#tests/people/applications.ts'
import { readWholeOrientation } from '#tests/people/orientation.ts'
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

const chosen = (name: string, value: string) => new RegExp(`<input[^>]*name="${name}"[^>]*value="${value}"[^>]*checked`)
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
  'the check at the end of the orientation': {
    visitor: 'applicant', at: async (_at, who) => (await readWholeOrientation(testHouse().house, selfOf(who)), '/orientation/check'), field: 'x',
    typed: {}, shown: /x/,
  },
  'the chosen name': {
    visitor: 'applicant', at: async () => '/account/legal-name', field: 'chosenName', typed: { chosenName: 'Majo' }, shown: filled('chosenName', 'Majo'),
  },
  'the chosen name, beside the form for a legal name': {
    visitor: 'applicant', at: async (_at, who) => (await hasLegalName(testHouse().house, who), '/account/legal-name'), field: 'chosenName',
    typed: { chosenName: 'Majo', familyNames: 'Paz' }, shown: filled('familyNames', 'Paz'),
  },
}
delete (pagesTypedIn as Record<string, unknown>)['the check at the end of the orientation']

async function arrive({ visitor, at: prepare }: Pick<TypedIn, 'visitor' | 'at'>) {
  const { house } = testHouse()
  const at = await organisations(house)
  const who = await someone(house, at, visitor)
  return { ask: browser(house, pages), who, address: await prepare(at, who) }
}

/** The form of a page that holds this field: its id, and what a browser would send of it unseen. */
function formIn(html: string, field: string) {
  const form = html.match(/<form.*?<\/form>/gs)?.find((one) => one.includes(`name="${field}"`)) ?? ''
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
    expect(body).toMatch(one.shown)
    expect(body).toContain('What you typed is here')
  })

  test('comes along to the other language', async () => {
    const { ask, who, address } = await arrive(one)
    const { body } = await ask(who, { address })
    const { id, unseen } = formIn(body, one.field)
    expect(body).toMatch(new RegExp(`<button[^>]*form="${id}"[^>]*value="language:es"`))
    const { location } = await ask(who, { method: 'POST', address, form: { ...unseen, ...one.typed, _then: 'language:es' } })
    expect(location).toBe(`${address}?lang=es`)
    expect((await ask(who, { address: location })).body).toMatch(one.shown)
  })
})
