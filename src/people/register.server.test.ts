import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce } from '#tests/people/at-once.ts'
import { person } from '#tests/people/people.ts'
import { lettersTo, linkIn, register, subjectOf } from '#tests/people/signing-in.ts'
import { confirmEmail } from './confirm-email.server.ts'
import { hashPassword } from './password-hash.server.ts'
import { register as registerInUnit } from './register.server.ts'
import { findSession } from './sessions.server.ts'
import { askForNewPassword } from './reset-password.server.ts'
import { signIn } from './sign-in.server.ts'

const world = openTestHouse()
const password = 'luna sobre el mar'
const accounts = () => world().house.database.query.selectFrom('accounts').selectAll().orderBy('created_at').execute()
const confirm = (secret: string, word = password) => confirmEmail(world().house, { secret, password: word, device: 'Firefox, Linux' })
const linkUsed = { problems: [{ code: 'linkUsed' }] }
const enter = (email: string, word: string) =>
  signIn(world().house, { email, password: word, device: 'Firefox, Linux', clientAddress: '192.0.2.1' })

describe('CERT-01 Registering', () => {
  test('makes one person with one account, and writes a link in the language that the person uses', async () => {
    await register(world(), 'Majo@example.org', password, 'es')
    const [account, ...others] = await accounts()
    expect(others).toEqual([])
    expect(account).toMatchObject({ email: 'Majo@example.org', email_confirmed_at: null, language: 'es', closed_at: null })
    expect(lettersTo(world(), 'Majo@example.org').map(({ subject }) => subject)).toEqual([subjectOf('confirm-email', 'es')])
    expect(linkIn(world(), 'Majo@example.org')).toMatch(/^[\w-]{43}$/)
  })

  test('keeps neither the password nor the link’s secret in the database', async () => {
    const { house } = world()
    await register(world(), 'majo@example.org', password)
    const secret = linkIn(world(), 'majo@example.org')
    for (const table of ['accounts', 'sign_in_links', 'messages', 'audit']) {
      const { rows } = await house.database.statement(`select ${table}::text as whole from ${table}`)
      for (const { whole } of rows) expect(whole.includes(password) || whole.includes(secret), table).toBe(false)
    }
  })

  test('an email that has an account changes nothing; its owner is told, whoever asks sees the same', async () => {
    await person(world().house, 'majo@example.org', 'es')
    const before = await accounts()
    expect(await register(world(), 'MAJO@example.org', 'another word here', 'en')).toBe(await register(world(), 'new@example.org', 'another word here', 'en'))
    expect((await accounts()).filter(({ email }) => email !== 'new@example.org')).toEqual(before)
    const [letter, ...more] = lettersTo(world(), 'majo@example.org')
    expect(more).toEqual([])
    expect(letter!.subject).toBe(subjectOf('already-registered', 'es'))
    expect(letter!.text).toContain('http://localhost:3000/sign-in')
  })

  test('again before confirming: each letter goes with the password it was asked for with, and the first one used settles it', async () => {
    await register(world(), 'majo@example.org', 'the first word here')
    const first = linkIn(world(), 'majo@example.org')
    await register(world(), 'majo@example.org', password)
    const second = linkIn(world(), 'majo@example.org')
    expect(await accounts()).toHaveLength(1)
    await confirm(first, 'the first word here')
    await expect(confirm(second)).rejects.toMatchObject(linkUsed)
    await expect(enter('majo@example.org', password)).rejects.toMatchObject({ problems: [{ code: 'signInWrong' }] })
    expect(await enter('majo@example.org', 'the first word here')).toBeTruthy()
  })

  test('by a stranger with another’s email gives the stranger nothing, whatever letter the owner follows', async () => {
    await register(world(), 'majo@example.org', password)
    const hers = linkIn(world(), 'majo@example.org')
    await register(world(), 'majo@example.org', 'the stranger’s word')
    const newest = linkIn(world(), 'majo@example.org')
    await expect(confirm(newest)).rejects.toMatchObject({ problems: [{ code: 'confirmPasswordWrong', field: 'password' }] })
    expect((await accounts())[0]!.email_confirmed_at).toBeNull()
    await confirm(hers)
    await expect(enter('majo@example.org', 'the stranger’s word')).rejects.toMatchObject({ problems: [{ code: 'signInWrong' }] })
    expect(await enter('majo@example.org', password)).toBeTruthy()
  })

  test('twice at the same moment makes one account, and neither falls over', async () => {
    const one = { passwordHash: await hashPassword(password), language: 'en' as const }
    const emails = ['majo@example.org', 'Majo@example.org', 'MAJO@example.org', 'majo@example.org']
    await allAtOnce(world().house, 4, (which) =>
      unitOfWork(world().house, { hat: 'signIn' }, (unit) => registerInUnit(unit, { ...one, email: emails[which]! })))
    expect(await accounts()).toHaveLength(1)
  })
})

describe('CERT-01 Confirming an email', () => {
  test('works once, within 24 hours, and signs the person in', async () => {
    const { clock } = world()
    await register(world(), 'majo@example.org', password)
    const secret = linkIn(world(), 'majo@example.org')
    clock.forward(24 * 3_600_000 - 1000)
    const cookie = await confirm(secret)
    expect((await accounts())[0]!.email_confirmed_at).toEqual(clock.now())
    const found = await findSession(world().house, cookie)
    expect(found.session?.email).toBe('majo@example.org')
    await expect(confirm(secret)).rejects.toMatchObject(linkUsed)
    const { rows } = await world().house.database.statement("select person_id, record_kind from audit where detail = 'confirm-email'")
    expect(rows).toEqual([{ person_id: (await accounts())[0]!.person_id, record_kind: 'account' }])
  })

  test('an old link, a made-up one and one of another kind are refused', async () => {
    const { clock, house, drain } = world()
    await register(world(), 'majo@example.org', password)
    const secret = linkIn(world(), 'majo@example.org')
    clock.forward(24 * 3_600_000)
    for (const wrong of [secret, newId(), '', '\u0000']) await expect(confirm(wrong)).rejects.toMatchObject(linkUsed)
    await unitOfWork(house, { hat: 'signIn' }, (unit) => askForNewPassword(unit, 'majo@example.org'))
    await drain()
    await expect(confirm(linkIn(world(), 'majo@example.org', 'reset'))).rejects.toMatchObject(linkUsed)
    expect((await accounts())[0]!.email_confirmed_at).toBeNull()
  })
})

describe('PLAT-09 A stored password', () => {
  test('is an argon2id hash with its cost and a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(two)
  })
})
