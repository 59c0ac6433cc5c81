/** How many letters with an invitation one email gets: who is invited did not ask for them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { lettersTo } from '#tests/people/signing-in.ts'
import { browser } from '../routes/browser.ts'
import { openPages, type Pages } from '../routes/pages.ts'
import { organisations, someone } from '../routes/visitors.ts'

const testHouse = openTestHouse()
let pages: Pages
beforeAll(async () => void (pages = await openPages()))

const email = 'noor@example.org'

async function office() {
  const { house } = testHouse()
  const manager = await someone(house, await organisations(house), 'manager')
  const ask = browser(house, pages)
  const post = (address: string, form: Record<string, string>) => ask(manager, { method: 'POST', address, form: { _form: newId(), ...form } })
  return {
    ask, manager,
    invites: (to = email) => post('/operations/people/invite', { email: to, role: 'programSpecialist', language: 'en' }),
    invitation: async () => (await house.database.statement("select id from invitations where taken_back_at is null")).rows[0]?.id as string,
    again: (about: string) => post('/operations/people', { do: 'sendAgain', about }),
    takesBack: (about: string) => post('/operations/people', { do: 'takeBack', about }),
  }
}

describe('PLAT-05 Invitations to one email', () => {
  test('are five in an hour: the sixth is refused in words at its place, nothing is sent, and the newest link still works', async () => {
    const { house, drain } = testHouse()
    const { invites, invitation, again } = await office()
    expect((await invites()).status).toBe(303)
    const id = await invitation()
    for (let times = 0; times < 4; times += 1) expect((await again(id)).status).toBe(303)
    await drain()
    const before = (await house.database.statement('select token_hash from invitations')).rows
    const { status, body } = await again(id)
    expect(status).toBe(422)
    expect(body).toContain(`href="#field-again-${id}"`)
    expect(body).toMatch(new RegExp(`id="field-again-${id}".*id="problem-again-${id}".*Several invitations went to this email`, 's'))
    await drain()
    expect((await house.database.statement('select token_hash from invitations')).rows).toEqual(before)
    expect(lettersTo(testHouse(), email).length).toBeLessThanOrEqual(5)
  })

  test('are counted also when one is taken back and made anew, and of another email not at all', async () => {
    const { invites, invitation, takesBack, ask, manager } = await office()
    for (let times = 0; times < 5; times += 1) {
      expect((await invites()).status).toBe(303)
      expect((await takesBack(await invitation())).status).toBe(303)
    }
    const refused = await invites()
    expect(refused.status).toBe(422)
    expect(refused.body).toMatch(/id="problem-email"[^]*Several invitations went to this email/)
    expect((await invites('NOOR@example.org')).status).toBe(422)
    expect((await invites('kim@example.org')).status).toBe(303)
    expect((await ask(manager, { address: '/operations/people' })).body).not.toContain('Several invitations')
  })

  test('that nobody sent, or that are of another program, are not there', async () => {
    const { again } = await office()
    for (const id of [newId(), 'nonsense', '']) expect((await again(id)).status).toBe(404)
  })
})
