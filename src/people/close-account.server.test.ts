import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { lettersTo, linkIn, register, session, subjectOf, withPassword } from '#tests/people/signing-in.ts'
import { closeAccount } from './close-account.server.ts'
import { confirmOwner } from './confirm-owner.server.ts'
import { confirmEmail } from './confirm-email.server.ts'
import { hashPassword } from './password-hash.server.ts'
import { addresseeOf } from './public.server.ts'
import { askForNewPassword, setNewPassword } from './reset-password.server.ts'
import { findSession } from './sessions.server.ts'
import { signIn } from './sign-in.server.ts'

const world = openTestHouse()
const password = 'luna sobre el mar'
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const close = (self: { hat: 'self'; personId: string }) => unitOfWork(world().house, self, closeAccount)
const enter = (email: string) => signIn(world().house, { email, password, device: '?', clientAddress: '192.0.2.1' })

describe('CERT-01 Closing one’s account', () => {
  test('signs every device out, tells the rooms and the person, and nobody gets in with it any more', async () => {
    const { house, drain } = world()
    const self = await withPassword(world(), 'majo@example.org', password, 'es')
    const [phone, laptop] = [await session(house, self), await session(house, self)]
    await close(self)
    await drain()
    for (const secret of [phone, laptop]) expect(await findSession(house, secret)).toEqual({})
    await expect(enter('majo@example.org')).rejects.toMatchObject({ problems: [{ code: 'signInWrong' }] })
    expect(await rows('select kind, about from news')).toEqual([{ kind: 'accountClosed', about: { personId: self.personId } }])
    expect(lettersTo(world(), 'majo@example.org').map(({ subject }) => subject)).toEqual([subjectOf('account-closed', 'es')])
    expect(await unitOfWork(house, { hat: 'jobs' }, (unit) => addresseeOf(unit, self.personId))).toBeUndefined()
    expect(await rows("select action, person_id from audit where detail = 'close'")).toEqual([{ action: 'changed', person_id: self.personId }])
  })

  test('leaves other people’s accounts and devices alone', async () => {
    const { house } = world()
    const other = await withPassword(world(), 'lu@example.org', password)
    const secret = await session(house, other)
    await close(await person(house, 'majo@example.org'))
    expect((await findSession(house, secret)).session?.personId).toBe(other.personId)
  })

  test('leaves the email free for a new account, of a new person, who has none of what was there', async () => {
    const { house } = world()
    const before = await withPassword(world(), 'majo@example.org', password)
    await close(before)
    await register(world(), 'Majo@example.org', password)
    const secret = await confirmEmail(house, { secret: linkIn(world(), 'majo@example.org'), password, device: '?' })
    const after = (await findSession(house, secret)).session!.personId
    expect(after).not.toBe(before.personId)
    expect(await rows(`select closed_at is null as open from accounts where person_id = '${before.personId}'`)).toEqual([{ open: false }])
  })

  test('cannot be undone: not by a link in an old letter, and not in the database', async () => {
    const { house, drain } = world()
    const self = await withPassword(world(), 'majo@example.org', password)
    await unitOfWork(house, { hat: 'signIn' }, (unit) => askForNewPassword(unit, 'majo@example.org'))
    await drain()
    const link = linkIn(world(), 'majo@example.org', 'reset')
    await close(self)
    const hash = await hashPassword('another quiet river')
    await expect(unitOfWork(house, { hat: 'signIn' }, (unit) => setNewPassword(unit, link, hash))).rejects.toMatchObject({ problems: [{ code: 'linkUsed' }] })
    for (const actor of [self, { hat: 'signIn' } as const]) {
      await expect(unitOfWork(house, actor, (unit) => unit.db.updateTable('accounts').set({ closed_at: null }).execute())).rejects.toThrow('stays closed')
    }
  })

  test('twice at the same moment is done once', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const tries = await atOnce(house, 2, () => close(self))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rows('select id from news')).toHaveLength(1)
  })

  test.each(['programSpecialist', 'programManager', 'operator'] as const)('is refused to a %s, until the role has ended', async (role) => {
    const { house } = world()
    const here = await certifyingBody(house)
    const { personId } = await staff(house, here, role, 'dee@example.org')
    await staff(house, here, 'operator', 'sam@example.org')
    await expect(close({ hat: 'self', personId })).rejects.toMatchObject({ problems: [{ code: 'staffCannotClose' }] })
    expect(await rows('select id from accounts where closed_at is not null')).toEqual([])
    await rows(`update memberships set ends_at = '${house.clock.now().toISOString()}' where person_id = '${personId}'`)
    await close({ hat: 'self', personId })
  })
})

describe('CERT-01 Before closing, the password', () => {
  const confirm = (accountId: string, word: string) =>
    confirmOwner(world().house, { accountId, email: 'majo@example.org', password: word, clientAddress: '192.0.2.1' })

  test('has to be the one of this account, and the tries are counted as for signing in', async () => {
    await withPassword(world(), 'majo@example.org', password)
    const [{ id }] = await rows('select id from accounts')
    await confirm(id, password)
    await expect(confirm(id, '')).rejects.toMatchObject({ problems: [{ code: 'passwordMissing', field: 'password' }] })
    for (let tries = 0; tries < 9; tries += 1) {
      await expect(confirm(id, 'wrong word')).rejects.toMatchObject({ problems: [{ code: 'passwordNotYours', field: 'password' }] })
    }
    await expect(confirm(id, password)).rejects.toMatchObject({ problems: [{ code: 'tooManyTries' }] })
    await expect(enter('majo@example.org')).rejects.toMatchObject({ problems: [{ code: 'tooManyTries' }] })
  })
})
