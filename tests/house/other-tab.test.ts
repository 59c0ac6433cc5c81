/** A page that stays open in one tab, while in another tab of the same browser somebody signs out, or somebody else signs in. */
import { beforeAll, describe, expect, test } from 'vitest'
import { keptForm } from '#platform/kept-forms.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { languages } from '#platform/languages.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { emptyDraft } from '#tests/people/applications.ts'
import { readWholeOrientation } from '#tests/people/orientation.ts'
import { cookiesOf } from '#platform/cookies.ts'
import { browser, type Ask } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { openWorld, selfOf, type World } from '../routes/records.ts'
import { someone, type Someone } from '../routes/visitors.ts'
import { words } from '../../src/messages.ts'

const opened = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

interface Tab {
  readonly world: World
  readonly ask: Ask
  readonly ana: Someone
  /** The page that Ana has open. */
  readonly page: string
}

async function anaWrites(): Promise<Tab> {
  const { house, drain } = opened()
  const world = await openWorld(house, drain)
  const ana = await someone(house, world.at, 'applicant')
  await readWholeOrientation(house, selfOf(ana))
  return { world, ask: browser(house, pages), ana, page: `/apply/${await emptyDraft(house, selfOf(ana))}/name` }
}

/** What the browser still sends after an answer: nobody's cookie, if the answer took it away. */
const afterwards = (who: Someone, cookies: string | null): Someone | undefined => {
  const { session } = cookiesOf({ headers: new Headers({ cookie: cookies?.replaceAll(',', ';') ?? '' }) })
  return session === '' ? undefined : who
}

async function signsOut({ ask, ana }: Tab): Promise<Someone | undefined> {
  const { status, location, headers } = await ask(ana, { method: 'POST', address: '/sign-out' })
  expect([status, location]).toEqual([303, '/sign-in?why=signedOut'])
  return afterwards(ana, headers.get('set-cookie'))
}

const autosaves = ({ ask, page }: Tab, who: Someone | undefined) =>
  ask(who, { method: 'POST', address: `${page}/save?lang=en`, form: { givenNames: 'Ana' }, headers: { 'x-autosave': '1', accept: 'application/json' } })
const sends = ({ ask, page }: Tab, who: Someone | undefined) =>
  ask(who, { method: 'POST', address: page, form: { givenNames: 'Ana' } })
const kept = ({ world, page }: Tab, who: Someone) => unitOfWork(world.house, selfOf(who), (unit) => keptForm(unit, page))

describe('BEYOND-01 Signed out in another tab', () => {
  test('what is typed afterwards is promised to be there, and is, after signing in', async () => {
    const tab = await anaWrites()
    const device = await signsOut(tab)
    const told = await autosaves(tab, device)
    expect([told.status, JSON.parse(told.body).said]).toEqual([401, words.signedOut.en])
    expect((await sends(tab, device)).location).toBe(`/sign-in?${new URLSearchParams({ to: tab.page, why: 'ended' })}`)
    expect((await kept(tab, tab.ana))?.typed.givenNames).toBe('Ana')
  })

  test('nobody is signed in any more: no page, no name, none of the own ways', async () => {
    const tab = await anaWrites()
    const device = await signsOut(tab)
    for (const address of ['/apply', tab.page, '/account', '/messages']) {
      const { status, location, body } = await tab.ask(device, { address })
      expect(status === 302 ? location : body, address).not.toContain('sign-out')
      if (address !== '/apply') expect([status, location]).toEqual([302, `/sign-in?${new URLSearchParams({ to: address })}`])
    }
    const home = await tab.ask(device, { address: '/' })
    expect(home.body).not.toMatch(/href="\/(account|messages|questions)"|sign-out/)
    expect((await tab.ask(device, { address: '/sign-in?why=signedOut&lang=en' })).body).toContain('You are signed out.')
  })

  test('signing out a second time changes nothing', async () => {
    const tab = await anaWrites()
    const device = await signsOut(tab)
    await tab.ask(device, { method: 'POST', address: '/sign-out' })
    expect((await tab.world.house.database.statement("select id from audit where action = 'signedOut'")).rows).toHaveLength(1)
  })

  test('nothing is promised where it cannot be kept: no cookie any more, or the account is closed', async () => {
    const tab = await anaWrites()
    const { house } = tab.world
    const notKept = async (who: Someone | undefined) => {
      const { status, body } = await autosaves(tab, who)
      expect([status, JSON.parse(body)]).toEqual([401, { said: words.signedOutNotKept.en, notKept: true }])
      expect((await sends(tab, who)).location).toContain('why=first')
    }
    await notKept(undefined)
    await house.database.query.updateTable('sessions').set({ ended_at: house.clock.now() }).execute()
    await house.database.query.updateTable('accounts').set({ closed_at: house.clock.now() }).where('person_id', '=', tab.ana.personId).execute()
    await notKept(tab.ana)
    expect((await house.database.statement('select id from kept_forms')).rows).toEqual([])
  })
})

describe('BEYOND-01 Somebody else signed in in another tab', () => {
  test('the page is told so in words, in both languages, and their words go nowhere', async () => {
    const tab = await anaWrites()
    const other = await someone(tab.world.house, tab.world.at, 'anotherApplicant')
    for (const language of languages) {
      const { status, body } = await tab.ask(other, {
        method: 'POST', address: `${tab.page}/save?lang=${language}`, form: { givenNames: 'Ana' }, headers: { 'x-autosave': '1', accept: 'application/json' },
      })
      expect([status, JSON.parse(body)]).toEqual([404, { said: words.notYoursHere[language], notKept: true }])
    }
    expect(await kept(tab, other)).toBeUndefined()
    expect(await kept(tab, tab.ana)).toBeUndefined()
  })
})
