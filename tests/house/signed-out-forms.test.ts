/** Forms for people who are not signed in: the other language takes what was typed along, and a new sign-in ends the one before it. */
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { cookiesOf } from '#platform/cookies.ts'
import { hashPassword } from '#people/password-hash.server.ts'
import { register } from '#people/register.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { linkIn } from '#tests/people/signing-in.ts'
import { browser, hiddenFields } from '../routes/browser.ts'
import { everyRow } from '../routes/every-row.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { organisations, someone } from '../routes/visitors.ts'

const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

const email = 'majo@example.org'
const password = 'luna sobre el mar'
const toSpanish = /<button[^>]*class="switch"[^>]* form="([^"]*)"[^>]* lang="es"[^>]* formAction="([^"]*)"/

describe('PLAT-03 The other language, where nobody is signed in', () => {
  test.each(['/register', '/sign-in?to=%2Faccount', '/reset'])('takes the email along, and never the password: %s', async (address) => {
    const { house } = testHouse()
    const ask = browser(house, pages)
    const { body } = await ask(undefined, { address })
    const [, form, action] = toSpanish.exec(body)!
    expect(body).toContain(`<form class="form" id="${form}"`)
    const before = await everyRow(house)
    const typed = { ...hiddenFields(body), email, password, _then: 'language:es' }
    const answered = await ask(undefined, { method: 'POST', address: action!.replaceAll('&amp;', '&'), form: typed })
    expect(answered.status).toBe(200)
    expect(answered.body).toMatch(new RegExp(`<input[^>]*name="email"[^>]*value="${email}"`))
    expect(answered.body).toContain('lang="es"')
    expect(answered.body).not.toContain(password)
    expect(answered.body).not.toContain('class="usa-error')
    if (address.includes('to=')) expect(hiddenFields(answered.body).to).toBe('/account')
    expect(cookiesOf({ headers: new Headers({ cookie: answered.headers.get('set-cookie')! }) }).language).toBe('es')
    expect(await everyRow(house)).toEqual(before)
  })
})

describe('PLAT-05 Confirming an email in a browser in which somebody is signed in', () => {
  test('ends that session: the device list shows one, and the old cookie opens nothing', async () => {
    const { house, drain } = testHouse()
    const ask = browser(house, pages)
    const rosa = await someone(house, await organisations(house), 'applicant')
    const passwordHash = await hashPassword(password)
    await unitOfWork(house, { hat: 'signIn' }, (unit) => register(unit, { email, passwordHash, language: 'en' }))
    await drain()
    const address = `/confirm/${linkIn(testHouse(), email)}`
    expect((await ask(rosa, { address: '/account' })).status).toBe(200)
    const wrong = await ask(rosa, { method: 'POST', address, form: { _form: newId(), password: 'another good password' } })
    expect(wrong.status).toBe(422)
    expect((await ask(rosa, { address: '/account' })).status).toBe(200)
    const { status } = await ask(rosa, { method: 'POST', address, form: { _form: newId(), password } })
    expect(status).toBe(303)
    expect((await ask(rosa, { address: '/account' })).location).toContain('/sign-in')
    const { rows } = await house.database.statement('select count(*)::int as open from sessions where ended_at is null and person_id = $1', [rosa.personId])
    expect(rows).toEqual([{ open: 0 }])
  })
})
