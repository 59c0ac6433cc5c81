import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { register, session, withPassword } from '#tests/people/signing-in.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { hashPassword, passwordMatches } from './password-hash.server.ts'
import { endSession, findSession, myDevices } from './sessions.server.ts'
import { signIn } from './sign-in.server.ts'

const world = openTestHouse()
const password = 'luna sobre el mar'
const enter = (email: string, word = password, clientAddress = '192.0.2.1') =>
  signIn(world().house, { email, password: word, device: 'Firefox, Linux', clientAddress })
const found = (secret: string) => findSession(world().house, secret)
const wrong = { problems: [{ code: 'signInWrong' }] }
const hour = 3_600_000

describe('PLAT-09 Signing in', () => {
  test('with email and password, capitals in the email or not, gives a session', async () => {
    const self = await withPassword(world(), 'majo@example.org', password)
    expect((await found(await enter('MAJO@example.org'))).session).toMatchObject({ personId: self.personId, email: 'majo@example.org', language: 'en', memberships: [] })
  })

  test('answers the same for an unknown email, a wrong password and a wrong password of an unconfirmed email', async () => {
    await withPassword(world(), 'majo@example.org', password)
    await register(world(), 'new@example.org', password)
    for (const [email, word] of [['nobody@example.org', password], ['majo@example.org', 'wrong word'], ['new@example.org', 'wrong word']] as const) {
      await expect(enter(email, word)).rejects.toMatchObject(wrong)
    }
    await expect(enter('new@example.org', password)).rejects.toMatchObject({ problems: [{ code: 'emailNotConfirmed' }] })
  })

  test('is recorded, and so is each refusal, without any word of it', async () => {
    await withPassword(world(), 'majo@example.org', password)
    await enter('majo@example.org')
    await enter('majo@example.org', 'wrong word').catch(() => {})
    const { rows } = await world().house.database.statement("select action, audit::text as whole from audit where action <> 'changed'")
    // Confirming the email signed in for the first time.
    expect(rows.map(({ action }) => action).sort()).toEqual(['refused', 'signedIn', 'signedIn'])
    for (const { whole } of rows) expect(whole).not.toMatch(/majo|wrong word|luna/)
  })

  test('tells the right password from any other, in whatever way a keyboard composes its letters', async () => {
    const hash = await hashPassword('contraseña con ñ')
    expect(await passwordMatches('contraseña con ñ'.normalize('NFD'), hash)).toBe(true)
    for (const other of ['contraseña con n', 'contraseña con ñ ', '', 'CONTRASEÑA CON Ñ']) expect(await passwordMatches(other, hash)).toBe(false)
    expect(await passwordMatches('', undefined)).toBe(false)
    expect(await passwordMatches('anything', 'none')).toBe(false)
  })

  test('the eleventh wrong try for an account from one place is refused with the minutes, right password or not', async () => {
    await withPassword(world(), 'majo@example.org', password)
    for (let tries = 0; tries < 10; tries += 1) await expect(enter('majo@example.org', 'wrong word')).rejects.toMatchObject(wrong)
    await expect(enter('Majo@example.org')).rejects.toMatchObject({ problems: [{ code: 'tooManyTries', facts: { minutes: 15 } }] })
    await withPassword(world(), 'lu@example.org', password)
    expect(await enter('lu@example.org')).toBeTruthy()
  })

  test('a stranger elsewhere does not lock the person out with ten tries, and from everywhere together has a hundred', async () => {
    const { house } = world()
    await withPassword(world(), 'majo@example.org', password)
    for (let tries = 0; tries < 11; tries += 1) await enter('majo@example.org', 'wrong word', '198.51.100.1').catch(() => {})
    expect(await enter('majo@example.org')).toBeTruthy()
    for (let tries = 0; tries < 90; tries += 1) await house.rateLimits.count('signInOfAccount', 'majo@example.org')
    await expect(enter('majo@example.org', password, '203.0.113.7')).rejects.toMatchObject({ problems: [{ code: 'tooManyTries' }] })
  })

  test('a right password forgets the wrong tries before it', async () => {
    await withPassword(world(), 'majo@example.org', password)
    for (let tries = 0; tries < 9; tries += 1) await enter('majo@example.org', 'wrong word').catch(() => {})
    await enter('MAJO@example.org')
    for (let tries = 0; tries < 9; tries += 1) await expect(enter('majo@example.org', 'wrong word')).rejects.toMatchObject(wrong)
    expect(await enter('majo@example.org')).toBeTruthy()
  })
})

describe('PLAT-09 A session', () => {
  test('ends after an hour without a sign of life, and remembers whose it was', async () => {
    const { clock, house } = world()
    const self = await person(house, 'majo@example.org')
    const secret = await session(house, self)
    clock.forward(hour - 1000)
    expect((await found(secret)).session).toBeDefined()
    clock.forward(hour - 1000)
    expect((await found(secret)).session).toBeDefined()
    clock.forward(hour)
    expect(await found(secret)).toEqual({ endedFor: self.personId })
  })

  test('ends after twelve hours however lively it is', async () => {
    const { clock, house } = world()
    const secret = await session(house, await person(house, 'majo@example.org'))
    for (let minutes = 0; minutes < 12 * 60 - 30; minutes += 30) {
      clock.forward(hour / 2)
      expect((await found(secret)).session).toBeDefined()
    }
    clock.forward(hour / 2)
    expect((await found(secret)).session).toBeUndefined()
  })

  test('is nobody’s for a made-up cookie, and its secret is not in the database', async () => {
    const { house } = world()
    const secret = await session(house, await person(house, 'majo@example.org'))
    for (const other of ['', 'x', secret.slice(0, -1), `${secret}=`]) expect(await found(other)).toEqual({})
    const { rows } = await house.database.statement('select sessions::text as whole from sessions')
    expect(rows[0].whole).not.toContain(secret)
  })

  test('is listed and ended by its owner, on any device', async () => {
    const { clock, house } = world()
    const self = await person(house, 'majo@example.org')
    const phone = await session(house, self, 'Chrome, Android')
    clock.forward(60_000)
    const library = await session(house, self, 'Edge, Windows')
    const devices = await unitOfWork(house, self, myDevices)
    expect(devices.map(({ device }) => device)).toEqual(['Edge, Windows', 'Chrome, Android'])
    await unitOfWork(house, self, (unit) => endSession(unit, devices[0]!.id))
    expect((await found(library)).session).toBeUndefined()
    expect((await found(phone)).session).toBeDefined()
    expect((await unitOfWork(house, self, myDevices)).map(({ device }) => device)).toEqual(['Chrome, Android'])
    expect((await house.database.statement("select action from audit where action = 'signedOut'")).rows).toHaveLength(1)
  })

  test('of another person is neither seen nor ended', async () => {
    const { house } = world()
    const [majo, eve] = [await person(house, 'majo@example.org'), await person(house, 'eve@example.org')]
    const secret = await session(house, majo)
    const [device] = await unitOfWork(house, majo, myDevices)
    expect(await unitOfWork(house, eve, myDevices)).toEqual([])
    await unitOfWork(house, eve, (unit) => endSession(unit, device!.id))
    expect((await found(secret)).session).toBeDefined()
    expect((await house.database.statement("select action from audit where action = 'signedOut'")).rows).toEqual([])
  })

  test('that has ended or slept is not listed', async () => {
    const { clock, house } = world()
    const self = await person(house, 'majo@example.org')
    await session(house, self)
    expect(await unitOfWork(house, self, myDevices)).toHaveLength(1)
    clock.forward(hour)
    expect(await unitOfWork(house, self, myDevices)).toEqual([])
  })

  test('knows what to call the person, and where they work; both end when they end', async () => {
    const { house } = world()
    const specialist = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
    await house.database.statement(`insert into names (id, person_id, kind, given_names, family_names, full_name, starts_on, recorded_at)
      values ('${specialist.personId}', '${specialist.personId}', 'legal', 'Dolores', 'Ruiz', 'Dolores Ruiz', '2026-01-01', now())`)
    const secret = await session(house, specialist)
    const { organisationId, role } = specialist
    expect((await found(secret)).session).toMatchObject({ name: 'Dolores Ruiz', memberships: [{ organisationId, role }] })
    await house.database.query.updateTable('memberships').set({ ends_at: house.clock.now() }).execute()
    expect((await found(secret)).session).toMatchObject({ memberships: [] })
  })

  test('ends with its account', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const secret = await session(house, self)
    await house.database.query.updateTable('accounts').set({ closed_at: house.clock.now() }).execute()
    expect(await found(secret)).toEqual({})
  })
})
