import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { coordinator, provider } from '#tests/people/providers.ts'
import { accepts, endsRole, givesRole, invites, leaves, office, worksAs } from '#tests/people/roles.ts'
import { lettersTo, linkIn, session, subjectOf, withPassword } from '#tests/people/signing-in.ts'
import { inviteFirstAdministrator } from './first-administrator.server.ts'
import { sendInvitationAgain, takeInvitationBack } from './invite.server.ts'
import { seeInvitation } from './invitation-link.server.ts'
import { registerInvited } from './register-invited.server.ts'
import { findSession } from './sessions.server.ts'
import { seePeople } from './see-people.server.ts'

const world = openTestHouse()
const password = 'luna sobre el mar'
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const refusedWith = (code: string) => ({ problems: [expect.objectContaining({ code })] })
const day = 24 * 60 * 60 * 1000

const register = (secret: string, changed: object = {}) =>
  registerInvited(world().house, { secret, name: 'Noor', password, device: '?', clientAddress: '192.0.2.1', ...changed })
const sees = (secret: string) => unitOfWork(world().house, { hat: 'signIn' }, (unit) => seeInvitation(unit, secret))
const personOf = async (email: string) => ({ personId: (await rows(`select person_id as id from accounts where email = '${email}' and closed_at is null`))[0].id as string })

/** Noor is invited, and the letter has come. @returns the secret of her link. */
async function invited(by: Awaited<ReturnType<typeof office>>['sam'], email = 'noor@example.org', wish = {}) {
  const { house, drain } = world()
  const id = await invites(house, by, email, wish)
  await drain()
  return { id, secret: linkIn(world(), email, 'invitation') }
}

describe('PLAT-05 An invitation', () => {
  test('comes as a letter in the language that was chosen, which says neither by whom nor to what', async () => {
    const { sam } = await office(world().house)
    await invited(sam, 'noor@example.org', { language: 'es' })
    const [letter] = lettersTo(world(), 'noor@example.org')
    expect(letter!.subject).toBe(subjectOf('invitation', 'es'))
    expect(letter!.text + letter!.html).not.toMatch(/sam|program|especialista|certif/i)
    expect(await rows("select sealed_link from invitations")).toEqual([{ sealed_link: null }])
  })

  test('lets somebody new make their account with that email, without another letter, and accept', async () => {
    const { sam } = await office(world().house)
    const { house, carrier, drain } = world()
    const { secret } = await invited(sam)
    expect(await sees(secret)).toMatchObject({ state: 'open', open: { role: 'programSpecialist', email: 'noor@example.org', hasAccount: false } })
    const cookie = await register(secret)
    const { session: hers } = await findSession(house, cookie)
    expect(hers).toMatchObject({ email: 'noor@example.org', name: 'Noor', memberships: [] })
    expect(await accepts(house, hers!, secret)).toBe('programSpecialist')
    expect((await findSession(house, cookie)).session!.memberships).toMatchObject([{ role: 'programSpecialist' }])
    await drain()
    expect(carrier.carried).toHaveLength(1)
    expect(await rows('select step, by_role, by_person, why from role_history')).toEqual([{ step: 'given', by_role: 'operator', by_person: sam.personId, why: null }])
  })

  test('is accepted once: the second time it says so, and so does its page', async () => {
    const { sam } = await office(world().house)
    const { house } = world()
    const noor = await person(house, 'noor@example.org')
    const { secret } = await invited(sam)
    await accepts(house, noor, secret)
    await expect(accepts(house, noor, secret)).rejects.toMatchObject(refusedWith('invitationAccepted'))
    expect(await sees(secret)).toEqual({ state: 'accepted' })
    expect(await worksAs(house, noor)).toEqual(['programSpecialist'])
  })

  test('accepted by two clicks at the same moment gives the role once', async () => {
    const { sam } = await office(world().house)
    const { house } = world()
    const noor = await person(house, 'noor@example.org')
    const { secret } = await invited(sam)
    const both = await atOnce(house, 2, () => accepts(house, noor, secret))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rows('select count(*)::int as count from role_history')).toEqual([{ count: 1 }])
  })

  test('is for that email alone, in capitals or not', async () => {
    const { sam } = await office(world().house)
    const { house } = world()
    const { secret } = await invited(sam, 'NOOR@Example.ORG')
    const other = await person(house, 'kim@example.org')
    await expect(accepts(house, other, secret)).rejects.toMatchObject(refusedWith('invitationOfOther'))
    const cookie = await register(secret)
    await accepts(house, (await findSession(house, cookie)).session!, secret)
    expect(await worksAs(house, other)).toEqual([])
  })

  test('opens no account that somebody has: its password is asked for', async () => {
    const { sam } = await office(world().house)
    const noor = await withPassword(world(), 'noor@example.org', password)
    const { secret } = await invited(sam)
    expect(await sees(secret)).toMatchObject({ open: { hasAccount: true } })
    await expect(register(secret, { password: 'another good password' })).rejects.toMatchObject(refusedWith('hasAccountAlready'))
    await accepts(world().house, noor, secret)
    expect(await worksAs(world().house, noor)).toEqual(['programSpecialist'])
  })

  test('takes an account that a stranger began with that email away from them', async () => {
    const { house, drain } = world()
    const { sam } = await office(world().house)
    const { register: begin } = await import('./register.server.ts')
    const { hashPassword } = await import('./password-hash.server.ts')
    const strange = await hashPassword('the stranger chose this')
    await unitOfWork(house, { hat: 'signIn' }, (unit) => begin(unit, { email: 'noor@example.org', passwordHash: strange, language: 'en' }))
    await drain()
    const old = linkIn(world(), 'noor@example.org')
    const { secret } = await invited(sam)
    await register(secret)
    const { confirmEmail } = await import('./confirm-email.server.ts')
    await expect(confirmEmail(house, { secret: old, password: 'the stranger chose this', device: '?' })).rejects.toMatchObject(refusedWith('linkUsed'))
  })

  test('works for seven days, to the last moment, and says then that its time is over', async () => {
    const { sam } = await office(world().house)
    const { house, clock } = world()
    const noor = await person(house, 'noor@example.org')
    const { id, secret } = await invited(sam)
    clock.forward(7 * day - 1)
    expect(await sees(secret)).toMatchObject({ state: 'open' })
    clock.forward(1)
    expect(await sees(secret)).toEqual({ state: 'expired' })
    await expect(accepts(house, noor, secret)).rejects.toMatchObject(refusedWith('invitationExpired'))
    await expect(register(secret)).rejects.toMatchObject(refusedWith('invitationExpired'))
    await unitOfWork(house, sam, (unit) => sendInvitationAgain(unit, id))
    await world().drain()
    await accepts(house, noor, linkIn(world(), 'noor@example.org', 'invitation'))
    expect(await worksAs(house, noor)).toEqual(['programSpecialist'])
  })

  test('sent again has a new link, and the old one opens nothing', async () => {
    const { sam } = await office(world().house)
    const { id, secret } = await invited(sam)
    await unitOfWork(world().house, sam, (unit) => sendInvitationAgain(unit, id))
    await world().drain()
    expect(linkIn(world(), 'noor@example.org', 'invitation')).not.toBe(secret)
    expect(await sees(secret)).toEqual({ state: 'unknown' })
    expect(lettersTo(world(), 'noor@example.org')).toHaveLength(2)
  })

  test('taken back opens nothing, and cannot be sent again', async () => {
    const { sam, anh } = await office(world().house)
    const { house } = world()
    const { id, secret } = await invited(sam)
    await unitOfWork(house, anh, (unit) => takeInvitationBack(unit, id))
    expect(await sees(secret)).toEqual({ state: 'takenBack' })
    await expect(register(secret)).rejects.toMatchObject(refusedWith('invitationTakenBack'))
    await expect(unitOfWork(house, sam, (unit) => sendInvitationAgain(unit, id))).rejects.toMatchObject(refusedWith('invitationTakenBack'))
    await expect(unitOfWork(house, sam, (unit) => takeInvitationBack(unit, newId()))).rejects.toThrow('Not found')
  })

  test('by two at the same moment is one: the second is told', async () => {
    const { sam, anh } = await office(world().house)
    const both = await atOnce(world().house, 2, (which) => invites(world().house, [sam, anh][which]!, which ? 'Noor@example.org' : 'noor@example.org'))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('alreadyInvited') })
    await world().drain()
    expect(lettersTo(world(), 'noor@example.org')).toHaveLength(1)
  })

  test('whose time is over makes room for a new one', async () => {
    const { sam, anh } = await office(world().house)
    await invited(sam)
    world().clock.forward(8 * day)
    await invites(world().house, anh, 'noor@example.org')
    expect((await unitOfWork(world().house, sam, (unit) => seePeople(unit, 1))).invitations).toHaveLength(1)
  })

  test('is not made for oneself, for who has the role already, or for a role that one may not give', async () => {
    const { sam, anh, marcus } = await office(world().house)
    const { house } = world()
    await expect(invites(house, sam, 'SAM@example.org')).rejects.toMatchObject(refusedWith('ownEmail'))
    await expect(invites(house, sam, 'Marcus@example.org')).rejects.toMatchObject(refusedWith('hasRoleAlready'))
    await expect(invites(house, anh, 'noor@example.org', { role: 'programManager' })).rejects.toMatchObject(refusedWith('roleNotYours'))
    await expect(invites(house, marcus, 'noor@example.org')).rejects.toMatchObject(refusedWith('roleNotYours'))
    await expect(invites(house, sam, 'noor@example.org', { role: 'king' })).rejects.toMatchObject(refusedWith('roleMissing'))
    await expect(invites(house, sam, `${'x'.repeat(500)}@example.org`)).rejects.toMatchObject(refusedWith('emailNotReal'))
    expect(await rows('select count(*)::int as count from invitations')).toEqual([{ count: 0 }])
  })

  test('to an email of one’s own that nobody here knows gives its sender nothing, once they have it', async () => {
    const { sam } = await office(world().house)
    const { house } = world()
    const { secret } = await invited(sam, 'other@example.org')
    await house.database.query.updateTable('accounts').set({ closed_at: house.clock.now() }).where('email', '=', 'other@example.org').execute()
    await house.database.query.updateTable('accounts').set({ email: 'other@example.org' }).where('person_id', '=', sam.personId).execute()
    await expect(accepts(house, sam, secret)).rejects.toMatchObject(refusedWith('ownInvitation'))
  })

  test('to somebody who was given the role meanwhile changes nothing, and is used up', async () => {
    const { sam } = await office(world().house)
    const { house } = world()
    const kim = await staff(house, sam.organisationId, 'programManager', 'kim@example.org')
    const { secret } = await invited(sam, 'kim@example.org')
    await givesRole(house, sam, kim, 'programSpecialist')
    await accepts(house, kim, secret)
    expect(await worksAs(house, kim)).toEqual(['programManager', 'programSpecialist'])
    expect(await sees(secret)).toEqual({ state: 'accepted' })
  })

  test('ends with the role of who sent it, when nothing else lets them give it', async () => {
    const { sam, anh } = await office(world().house)
    const { house, drain } = world()
    const { secret } = await invited(anh)
    await endsRole(house, sam, anh)
    await drain()
    expect(await sees(secret)).toEqual({ state: 'takenBack' })
  })

  test('opens nothing from the moment on in which its sender may not give the role any more, whenever the jobs are done', async () => {
    const { sam, anh } = await office(world().house)
    const { house } = world()
    const { secret } = await invited(anh)
    const noor = await personOf('noor@example.org')
    await register(secret)
    await endsRole(house, sam, anh)
    await expect(accepts(house, noor, secret)).rejects.toMatchObject(refusedWith('invitationTakenBack'))
    expect(await worksAs(house, noor)).toEqual([])
  })

  test('to coordinate at a second provider is refused, when it is sent and when it is accepted: a page could not tell where one works', async () => {
    const { sam, here } = await office(world().house)
    const { house } = world()
    const [rio, sol] = [await provider(house, here, 'Río'), await provider(house, here, 'Sol')]
    const rosa = await coordinator(house, rio)
    const wish = { role: 'trainingCoordinator', organisation: sol }
    await expect(invites(house, sam, 'rosa@example.org', wish)).rejects.toMatchObject({ problems: [{ code: 'sameRoleElsewhereOfOther', facts: { where: 'Río' } }] })
    const { secret } = await invited(sam, 'lena@example.org', wish)
    await house.database.query.updateTable('accounts').set({ closed_at: house.clock.now() }).where('email', '=', 'lena@example.org').execute()
    await house.database.query.updateTable('accounts').set({ email: 'lena@example.org' }).where('person_id', '=', rosa.personId).execute()
    await expect(accepts(house, rosa, secret)).rejects.toMatchObject({ problems: [{ code: 'sameRoleElsewhere', facts: { where: 'Río' } }] })
    await leaves(house, rosa)
    expect(await accepts(house, rosa, secret)).toBe('trainingCoordinator')
  })

  test('is not accepted with an account that is being closed', async () => {
    const { sam } = await office(world().house)
    const { house } = world()
    const { closeAccount } = await import('./close-account.server.ts')
    const noor = await person(house, 'noor@example.org')
    const { secret } = await invited(sam)
    const [closing, accepting] = await atOnce(house, 2, (which): Promise<unknown> =>
      (which === 0 ? unitOfWork(house, noor, closeAccount) : accepts(house, noor, secret)))
    expect([closing!.status, accepting!.status].sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rows('select a.closed_at is not null as closed from memberships m join accounts a on a.person_id = m.person_id where a.closed_at is not null')).toEqual([])
  })
})

describe('PLAT-10 The first administrator', () => {
  const offered = async (changed: object = {}) => inviteFirstAdministrator(world().house, { email: 'tech@example.org', language: 'en', ...changed })
  const secretIn = (link: string) => link.split('/').at(-1)!

  test('comes by a link that is said, not mailed, and works for a day', async () => {
    const here = await certifyingBody(world().house)
    const { house, drain, carrier, clock } = world()
    const { link } = await offered()
    await drain()
    expect(carrier.carried).toEqual([])
    clock.forward(day - 1)
    const cookie = await register(secretIn(link))
    await accepts(house, (await findSession(house, cookie)).session!, secretIn(link))
    expect((await findSession(house, cookie)).session!.memberships).toEqual([{ organisationId: here, role: 'operator' }])
    expect(await rows("select detail, person_id from audit where detail = 'firstAdministrator'")).toEqual([{ detail: 'firstAdministrator', person_id: null }])
    expect(await rows('select by_role, by_person, step from role_history')).toEqual([{ by_role: 'house', by_person: null, step: 'given' }])
  })

  test('is refused when there is one, unless it is said in words why another', async () => {
    const { sam } = await office(world().house)
    const { house } = world()
    await expect(offered()).rejects.toMatchObject(refusedWith('administratorThere'))
    await expect(offered({ another: '  ' })).rejects.toMatchObject(refusedWith('anotherNeedsWords'))
    const { link } = await offered({ another: 'Sam left and nobody can sign in' })
    const cookie = await register(secretIn(link))
    const { session: theirs } = await findSession(house, cookie)
    await accepts(house, theirs!, secretIn(link))
    expect(await rows('select by_role, why from role_history')).toEqual([{ by_role: 'house', why: 'Sam left and nobody can sign in' }])
    expect(await worksAs(house, sam)).toEqual(['operator'])
  })

  test('can be somebody whom a colleague has invited already: the link that is said counts, the one in the mail not', async () => {
    const { sam } = await office(world().house)
    const { secret } = await invited(sam, 'tech@example.org', { role: 'operator' })
    const { link } = await offered({ email: 'Tech@example.org', another: 'Sam left and nobody can sign in' })
    expect(await sees(secret)).toEqual({ state: 'takenBack' })
    expect(await sees(secretIn(link))).toMatchObject({ state: 'open' })
  })

  test('is one: an older link is taken back by a newer, and none opens once somebody administers', async () => {
    const here = await certifyingBody(world().house)
    const { house } = world()
    const first = secretIn((await offered()).link)
    const second = secretIn((await offered({ email: 'other@example.org' })).link)
    expect(await sees(first)).toEqual({ state: 'takenBack' })
    await staff(house, here, 'operator', 'sam@example.org')
    const other = await person(house, 'other@example.org')
    await expect(accepts(house, other, second)).rejects.toMatchObject(refusedWith('administratorThere'))
    expect(await personOf('other@example.org')).toEqual({ personId: other.personId })
    expect(await session(house, other)).toBeTruthy()
  })

  test('needs an email that is one', async () => {
    await certifyingBody(world().house)
    await expect(offered({ email: 'nobody' })).rejects.toMatchObject(refusedWith('emailNotReal'))
    await expect(offered({ language: 'fr' })).rejects.toMatchObject(refusedWith('letterLanguageMissing'))
  })
})
