import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { person } from '#tests/people/people.ts'
import { lettersTo, linkIn, register, session, subjectOf, withPassword } from '#tests/people/signing-in.ts'
import { hashPassword } from './password-hash.server.ts'
import { refuseTooMany } from '#platform/refuse-too-many.server.ts'
import { askForNewPassword, setNewPassword } from './reset-password.server.ts'
import { findSession } from './sessions.server.ts'
import { signIn } from './sign-in.server.ts'

const world = openTestHouse()
const [old, fresh] = ['luna sobre el mar', 'una palabra nueva']
const ask = async (email: string) => {
  const answer = await unitOfWork(world().house, { hat: 'signIn' }, (unit) => askForNewPassword(unit, email))
  await world().drain()
  return answer
}
const set = async (secret: string, password = fresh) => {
  const hash = await hashPassword(password)
  await unitOfWork(world().house, { hat: 'signIn' }, (unit) => setNewPassword(unit, secret, hash))
  await world().drain()
}
const enter = (password: string) => signIn(world().house, { email: 'majo@example.org', password, device: '?', clientAddress: '192.0.2.1' })
const linkUsed = { problems: [{ code: 'linkUsed' }] }

describe('PLAT-09 A new password', () => {
  test('is set with the link of a letter; the old one ends, every device is signed out, the owner is told', async () => {
    const { house } = world()
    const self = await withPassword(world(), 'majo@example.org', old, 'es')
    const [phone, library] = [await session(house, self), await session(house, self)]
    await ask('MAJO@example.org')
    await set(linkIn(world(), 'majo@example.org', 'reset'))
    for (const secret of [phone, library]) {
      expect(await findSession(house, secret)).toEqual({ endedFor: self.personId })
    }
    await expect(enter(old)).rejects.toMatchObject({ problems: [{ code: 'signInWrong' }] })
    expect(await enter(fresh)).toBeTruthy()
    expect(lettersTo(world(), 'majo@example.org').map(({ subject }) => subject)).toEqual([subjectOf('reset-password', 'es'), subjectOf('password-changed', 'es')])
    const { rows } = await house.database.statement("select person_id from audit where detail = 'password'")
    expect(rows).toEqual([{ person_id: self.personId }])
  })

  test('signs out nobody else', async () => {
    const { house } = world()
    await withPassword(world(), 'majo@example.org', old)
    const secret = await session(house, await person(house, 'lu@example.org'))
    await ask('majo@example.org')
    await set(linkIn(world(), 'majo@example.org', 'reset'))
    expect((await findSession(house, secret)).session).toBeDefined()
  })

  test('asking for an unknown email answers the same, and writes to nobody', async () => {
    await withPassword(world(), 'majo@example.org', old)
    expect(await ask('nobody@example.org')).toBe(await ask('majo@example.org'))
    expect(lettersTo(world(), 'nobody@example.org')).toEqual([])
    expect(lettersTo(world(), 'majo@example.org')).toHaveLength(1)
  })

  test('a link works for one hour, once; using one ends the others that were asked for', async () => {
    const { clock } = world()
    await withPassword(world(), 'majo@example.org', old)
    await ask('majo@example.org')
    const first = linkIn(world(), 'majo@example.org', 'reset')
    await ask('majo@example.org')
    const second = linkIn(world(), 'majo@example.org', 'reset')
    clock.forward(3_600_000 - 1000)
    await set(first)
    for (const used of [first, second]) await expect(set(used, 'yet another word')).rejects.toMatchObject(linkUsed)
    await ask('majo@example.org')
    clock.forward(3_600_000)
    await expect(set(linkIn(world(), 'majo@example.org', 'reset'), 'yet another word')).rejects.toMatchObject(linkUsed)
    expect(await enter(fresh)).toBeTruthy()
  })

  test('the link that confirms an email sets no password', async () => {
    await register(world(), 'majo@example.org', old)
    await expect(set(linkIn(world(), 'majo@example.org'))).rejects.toMatchObject(linkUsed)
  })

  test('who reads the letter has shown that the email is theirs', async () => {
    await register(world(), 'majo@example.org', old)
    await ask('majo@example.org')
    await set(linkIn(world(), 'majo@example.org', 'reset'))
    expect(await enter(fresh)).toBeTruthy()
  })
})

describe('PLAT-09 Too many tries', () => {
  test('the sixth letter to one email from one place within an hour is refused; the first five and other emails are not', async () => {
    const { house } = world()
    const letter = (email: string) => refuseTooMany(house, { mailFromAddress: `${email} 192.0.2.1` })
    for (let tries = 0; tries < 5; tries += 1) await letter(tries % 2 ? 'majo@example.org' : 'MAJO@example.org')
    await expect(letter('majo@example.org')).rejects.toMatchObject({ problems: [{ code: 'tooManyTries', facts: { minutes: 60 } }] })
    await letter('lu@example.org')
  })

  test('count for each thing that is tried on its own, and the longest wait is named', async () => {
    const { house } = world()
    const [letters, signIns] = [{ mailFromAddress: 'majo' }, { signInOfAccountFromAddress: 'majo' }]
    for (let tries = 0; tries < 5; tries += 1) await refuseTooMany(house, letters)
    for (let tries = 0; tries < 10; tries += 1) await refuseTooMany(house, signIns)
    await expect(refuseTooMany(house, { ...signIns, ...letters })).rejects.toMatchObject({ problems: [{ facts: { minutes: 60 } }] })
    await house.rateLimits.forget('signInOfAccountFromAddress', 'majo')
    await refuseTooMany(house, signIns)
  })

  test('a key of any length is no fault', async () => {
    await refuseTooMany(world().house, { mailToAddress: `${'ñ'.repeat(1000)}@example.org` })
  })
})
