import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { coordinator, provider } from '#tests/people/providers.ts'
import { accepts, endsRole, givesRole, invites, leaves, membershipOf, office, worksAs } from '#tests/people/roles.ts'
import { lettersTo, linkIn, session, subjectOf } from '#tests/people/signing-in.ts'
import { closeAccount } from './close-account.server.ts'
import { endRole } from './end-role.server.ts'
import { findSession } from './sessions.server.ts'
import { myRoles, seePeople, seePersonAtWork, seePlaces } from './see-people.server.ts'
import { roles, mayGive } from './who-gives.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const refusedWith = (code: string) => ({ problems: [expect.objectContaining({ code })] })
const close = (who: Staff) => unitOfWork(world().house, { hat: 'self', personId: who.personId }, closeAccount)
const administrators = async () => (await rows("select count(*)::int as count from memberships where role = 'operator' and ends_at is null"))[0].count


describe('PLAT-05 A role', () => {
  test('ends with a reason: the membership stays with its end, the history says who and why, a letter reveals neither', async () => {
    const { anh, marcus } = await office(world().house)
    const { house, drain, clock } = world()
    const cookie = await session(house, marcus)
    await endsRole(house, anh, marcus, '  Moved to another county ')
    await drain()
    expect(await rows('select step, by_person, by_role, why, role from role_history'))
      .toEqual([{ step: 'ended', by_person: anh.personId, by_role: 'programManager', why: 'Moved to another county', role: 'programSpecialist' }])
    expect(await rows(`select ends_at from memberships where person_id = '${marcus.personId}'`)).toEqual([{ ends_at: clock.now() }])
    expect((await findSession(house, cookie)).session!.memberships).toEqual([])
    const [letter] = lettersTo(world(), 'marcus@example.org')
    expect(letter!.subject).toBe(subjectOf('role-ended', 'en'))
    expect(letter!.text).not.toMatch(/county|Anh|specialist/i)
    expect(await rows("select action, detail from audit where record_kind = 'membership'")).toEqual([{ action: 'changed', detail: 'endRole' }])
  })

  test('is not written down as ended while it goes on, not even by whoever has it: nobody else could end it then', async () => {
    const { anh, marcus } = await office(world().house)
    const { house } = world()
    const membership = { membership_id: await membershipOf(house, marcus), person_id: marcus.personId, organisation_id: marcus.organisationId, role: 'programSpecialist' }
    const untrue = unitOfWork(house, { hat: 'self', personId: marcus.personId }, (unit) => unit.db.insertInto('role_history').values({
      id: newId(), ...membership, step: 'ended', by_person: marcus.personId, by_role: 'self', effective_on: unit.today, recorded_at: unit.now,
    }).execute())
    await expect(untrue).rejects.toMatchObject({ code: '23001' })
    await endsRole(house, anh, marcus)
    expect(await rows('select by_role from role_history')).toEqual([{ by_role: 'programManager' }])
  })

  test('ends for a reason that somebody wrote, once, and of the person whose page it is', async () => {
    const { anh, marcus, sam } = await office(world().house)
    const { house } = world()
    const kim = await staff(house, sam.organisationId, 'programSpecialist', 'kim@example.org')
    await expect(endsRole(house, anh, marcus, ' ')).rejects.toMatchObject(refusedWith('whyRoleEndsMissing'))
    await expect(endsRole(house, anh, marcus, '\u200b\u2060')).rejects.toMatchObject(refusedWith('whyRoleEndsMissing'))
    await expect(endsRole(house, anh, marcus, 'x'.repeat(501))).rejects.toMatchObject(refusedWith('whyRoleEndsTooLong'))
    const ofMarcus = await membershipOf(house, marcus)
    await expect(unitOfWork(house, anh, (unit) => endRole(unit, kim.personId, ofMarcus, 'x'))).rejects.toThrow('Not found')
    await endsRole(house, anh, marcus)
    await expect(endsRole(house, sam, marcus)).rejects.toMatchObject(refusedWith('roleEndedAlready'))
  })

  test('is ended by who may give it: a manager ends specialists, and nobody ends their own here', async () => {
    const { sam, anh, marcus } = await office(world().house)
    const { house } = world()
    await expect(endsRole(house, anh, sam)).rejects.toMatchObject(refusedWith('roleNotYours'))
    await expect(endsRole(house, anh, anh)).rejects.toMatchObject(refusedWith('ownRole'))
    await expect(endsRole(house, marcus, anh)).rejects.toThrow()
    await endsRole(house, sam, anh)
    expect(await worksAs(house, anh)).toEqual([])
  })

  test('of another organisation is not there', async () => {
    const { sam, anh } = await office(world().house)
    const { house } = world()
    const elsewhere = await certifyingBody(house, 'Another Certification Program')
    const dana = await staff(house, elsewhere, 'programSpecialist', 'dana@example.org')
    for (const by of [sam, anh]) await expect(endsRole(house, by, dana)).rejects.toThrow('Not found')
    await expect(unitOfWork(house, sam, (unit) => seePersonAtWork(unit, dana.personId))).rejects.toThrow('Not found')
  })

  test('is given to a colleague at once, told by a letter, and never to oneself', async () => {
    const { sam, anh, marcus } = await office(world().house)
    const { house, drain } = world()
    await givesRole(house, sam, marcus, 'programManager')
    await drain()
    expect(await worksAs(house, marcus)).toEqual(['programManager', 'programSpecialist'])
    expect(lettersTo(world(), 'marcus@example.org').map(({ subject }) => subject)).toEqual([subjectOf('role-given', 'en')])
    await expect(givesRole(house, sam, sam, 'programManager')).rejects.toMatchObject(refusedWith('ownRole'))
    await expect(givesRole(house, sam, marcus, 'programManager')).rejects.toMatchObject(refusedWith('roleGivenAlready'))
    await expect(givesRole(house, sam, marcus, undefined)).rejects.toMatchObject(refusedWith('roleMissing'))
    await expect(givesRole(house, anh, marcus, 'operator')).rejects.toMatchObject(refusedWith('roleNotYours'))
    await expect(givesRole(house, sam, marcus, 'trainingCoordinator')).rejects.toMatchObject(refusedWith('roleNotYours'))
    await expect(givesRole(house, sam, await person(house, 'ana@example.org'), 'programSpecialist')).rejects.toThrow('Not found')
  })

  test('comes back as a new membership, not as the old one', async () => {
    const { sam, anh, marcus } = await office(world().house)
    const { house, clock } = world()
    await givesRole(house, sam, marcus, 'programManager')
    await endsRole(house, anh, marcus)
    clock.forward(60_000)
    await givesRole(house, sam, marcus, 'programSpecialist')
    expect(await rows(`select count(*)::int as all, count(ends_at)::int as ended from memberships where person_id = '${marcus.personId}' and role = 'programSpecialist'`))
      .toEqual([{ all: 2, ended: 1 }])
  })

  test('is left by whoever has it, on the page of their account; not that of another', async () => {
    const { anh, marcus } = await office(world().house)
    const { house } = world()
    const ofAnh = await membershipOf(house, anh)
    const { leaveRole } = await import('./end-role.server.ts')
    await expect(unitOfWork(house, { hat: 'self', personId: marcus.personId }, (unit) => leaveRole(unit, ofAnh))).rejects.toThrow('Not found')
    await leaves(house, marcus)
    await expect(leaves(house, marcus)).rejects.toMatchObject(refusedWith('roleEndedAlready'))
    expect(await rows('select by_role, by_person, step from role_history')).toEqual([{ by_role: 'self', by_person: marcus.personId, step: 'ended' }])
    await close(marcus)
  })

  test('is listed in the account with since when and by whom', async () => {
    const { sam, marcus } = await office(world().house)
    const { house } = world()
    await givesRole(house, sam, marcus, 'programManager')
    const mine = await unitOfWork(house, { hat: 'self', personId: marcus.personId }, myRoles)
    expect(mine.map(({ role, byRole, organisation }) => [role, byRole, organisation])).toEqual([
      ['programSpecialist', undefined, 'Peer Certification Program'], ['programManager', 'operator', 'Peer Certification Program'],
    ])
  })

  test('changed while one waited is asked again: who was ended meanwhile ends and gives nothing more', async () => {
    const { sam, anh, marcus } = await office(world().house)
    const { house } = world()
    const [ending, giving] = await atOnce(house, 2, (which) => (which === 0 ? endsRole(house, sam, anh) : endsRole(house, anh, marcus)))
    expect(ending!.status).toBe('fulfilled')
    const [first] = await rows('select person_id from role_history order by recorded_at, id')
    // Either Anh was quicker, or there is nothing here for her any more.
    expect(giving!.status).toBe(first.person_id === anh.personId && (await worksAs(house, marcus)).length === 1 ? 'rejected' : 'fulfilled')
  })

  test('the list shows who works here, who is invited, and what changed; it is recorded as one look', async () => {
    const { sam, anh, marcus } = await office(world().house)
    const { house } = world()
    await endsRole(house, anh, marcus)
    const seen = await unitOfWork(house, anh, (unit) => seePeople(unit, 1))
    expect(seen.people.map(({ email, isMe, roles: held }) => [email, isMe, held.map(({ role }) => role)])).toEqual([
      ['sam@example.org', false, ['operator']], ['anh@example.org', true, ['programManager']],
    ])
    expect(seen.history).toMatchObject([{ who: 'marcus@example.org', by: 'anh@example.org', step: 'ended', why: 'Moved to another county' }])
    expect(await rows("select record_ids from audit where action = 'listed'")).toMatchObject([{ record_ids: expect.arrayContaining([await membershipOf(house, sam)]) }])
  })

  test('is given and ended as the database says it, too', async () => {
    for (const giver of roles) {
      const [{ given }] = await rows(`select roles_given_by('${giver}') as given`)
      expect([...given].sort(), giver).toEqual(roles.filter((role) => mayGive(giver, role)).sort())
    }
  })
})

describe('PLAT-05 The role at a training provider', () => {
  test('is given and ended by managers and administrators of the body that lists the provider, and by no other', async () => {
    const { here, anh, marcus } = await office(world().house)
    const { house, drain } = world()
    const river = await provider(house, here)
    const wish = { role: 'trainingCoordinator', organisation: river }
    await expect(invites(house, marcus, 'rosa@example.org', wish)).rejects.toMatchObject(refusedWith('roleNotYours'))
    await expect(invites(house, anh, 'rosa@example.org', { ...wish, organisation: '' })).rejects.toMatchObject(refusedWith('placeMissing'))
    await expect(invites(house, anh, 'rosa@example.org', { ...wish, organisation: here })).rejects.toMatchObject(refusedWith('placeMissing'))
    await invites(house, anh, 'rosa@example.org', wish)
    await drain()
    const rosa = await person(house, 'rosa2@example.org')
    await house.database.query.updateTable('accounts').set({ closed_at: house.clock.now() }).where('email', '=', 'rosa@example.org').execute()
    await house.database.query.updateTable('accounts').set({ email: 'rosa@example.org' }).where('person_id', '=', rosa.personId).execute()
    await accepts(house, rosa, linkIn(world(), 'rosa@example.org', 'invitation'))
    expect(await rows(`select role, organisation_id, kept_by from memberships where person_id = '${rosa.personId}'`))
      .toEqual([{ role: 'trainingCoordinator', organisation_id: river, kept_by: here }])
    const seen = await unitOfWork(house, anh, (unit) => seePeople(unit, 1))
    expect(seen.people.find(({ personId }) => personId === rosa.personId)?.roles).toMatchObject([{ role: 'trainingCoordinator', at: 'Río Peer Academy' }])
    await endsRole(house, anh, { hat: 'staff', personId: rosa.personId, organisationId: river, role: 'trainingCoordinator' })
    expect(await worksAs(house, rosa)).toEqual([])
  })

  test('is not offered for a provider that another body lists', async () => {
    const { sam } = await office(world().house)
    const { house } = world()
    const elsewhere = await certifyingBody(house, 'Another Certification Program')
    const far = await provider(house, elsewhere, 'Far Academy')
    await expect(invites(house, sam, 'rosa@example.org', { role: 'trainingCoordinator', organisation: far })).rejects.toMatchObject(refusedWith('placeMissing'))
    expect((await unitOfWork(house, sam, seePlaces)).providers).toEqual([])
  })

  test('lets a coordinator give none', async () => {
    const { here } = await office(world().house)
    const { house } = world()
    const rosa = await coordinator(house, await provider(house, here))
    await expect(invites(house, rosa, 'noor@example.org')).rejects.toMatchObject(refusedWith('roleNotYours'))
    await expect(endsRole(house, rosa, rosa)).rejects.toThrow('Not found')
  })
})

describe('PLAT-05 The last administrator', () => {
  test('cannot leave, be ended, or close their account', async () => {
    const { sam } = await office(world().house)
    const { house } = world()
    await expect(leaves(house, sam)).rejects.toMatchObject(refusedWith('lastAdministrator'))
    await expect(close(sam)).rejects.toMatchObject(refusedWith('staffCannotClose'))
    await expect(house.database.statement("update memberships set ends_at = now() where role = 'operator'")).rejects.toThrow('the last administrator stays')
    expect(await administrators()).toBe(1)
  })

  test('can leave when there is another, who then is the last', async () => {
    const { here, sam } = await office(world().house)
    const { house } = world()
    const kim = await staff(house, here, 'operator', 'kim@example.org')
    await leaves(house, sam)
    await close(sam)
    await expect(leaves(house, kim)).rejects.toMatchObject(refusedWith('lastAdministrator'))
  })

  test('is counted in each organisation, with accounts that are open', async () => {
    const { here, sam } = await office(world().house)
    const { house } = world()
    const elsewhere = await certifyingBody(house, 'Another Certification Program')
    await staff(house, elsewhere, 'operator', 'dana@example.org')
    const gone = await staff(house, here, 'operator', 'gone@example.org')
    await house.database.query.updateTable('accounts').set({ closed_at: house.clock.now() }).where('person_id', '=', gone.personId).execute()
    await expect(leaves(house, sam)).rejects.toMatchObject(refusedWith('lastAdministrator'))
  })

  test.each([
    ['end each other', (one: Staff, other: Staff) => endsRole(world().house, one, other)],
    ['both leave', (one: Staff) => leaves(world().house, one)],
  ])('remains when two %s at the same moment', async (_, work) => {
    const { here, sam } = await office(world().house)
    const kim = await staff(world().house, here, 'operator', 'kim@example.org')
    const both = await atOnce(world().house, 2, (which) => (which === 0 ? work(sam, kim) : work(kim, sam)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await administrators()).toBe(1)
  })
})
