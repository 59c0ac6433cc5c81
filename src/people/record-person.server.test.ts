import { describe, expect, test } from 'vitest'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { person } from '#tests/people/people.ts'
import { nameOf } from './account-store.server.ts'
import { addresseeOf, changeLanguage } from './public.server.ts'
import { recordPerson, type SaidOfOneself } from './record-person.server.ts'

const world = openTestHouse()
const said: SaidOfOneself = {
  legalName: { givenNames: 'María José', familyNames: 'García Márquez' }, chosenName: 'Majo', bornOn: '1990-03-09', phone: '916 555 0100',
}
const record = (self: Self, change: Partial<SaidOfOneself> = {}) => unitOfWork(world().house, self, (unit) => recordPerson(unit, { ...said, ...change }))
const names = () => world().house.database.query.selectFrom('names').select(['kind', 'full_name', 'given_names', 'family_names', 'starts_on', 'ends_on'])
  .orderBy('recorded_at').orderBy('kind').execute()
const day = 86_400_000

describe('CERT-01 What a person said of themself', () => {
  test('is recorded: the legal name in its parts, the chosen one as typed, both from today', async () => {
    const self = await person(world().house, 'majo@example.org')
    await record(self)
    expect(await names()).toEqual([
      { kind: 'chosen', full_name: 'Majo', given_names: '', family_names: '', starts_on: '2026-03-10', ends_on: null },
      { kind: 'legal', full_name: 'María José García Márquez', given_names: 'María José', family_names: 'García Márquez', starts_on: '2026-03-10', ends_on: null },
    ])
    const row = await unitOfWork(world().house, self, (unit) => unit.db.selectFrom('people').selectAll().executeTakeFirstOrThrow())
    expect(row).toMatchObject({ born_on: '1990-03-09', phone: '916 555 0100' })
  })

  test('said again the same writes nothing new', async () => {
    const self = await person(world().house, 'majo@example.org')
    await record(self)
    const before = await names()
    world().clock.forward(day)
    await record(self)
    expect(await names()).toEqual(before)
  })

  test('a new name begins on its day and the old one ends; names of the past are kept', async () => {
    const self = await person(world().house, 'majo@example.org')
    await record(self)
    world().clock.forward(day)
    await record(self, { legalName: { givenNames: 'María José', familyNames: 'Paz' } })
    const legal = (await names()).filter(({ kind }) => kind === 'legal').map(({ full_name, starts_on, ends_on }) => [full_name, starts_on, ends_on])
    expect(legal).toEqual([['María José García Márquez', '2026-03-10', '2026-03-10'], ['María José Paz', '2026-03-11', null]])
  })

  test('twice changed on one day is no fault', async () => {
    const self = await person(world().house, 'majo@example.org')
    for (const chosenName of ['Majo', 'Mari', 'Majo']) await record(self, { chosenName })
    expect(await unitOfWork(world().house, self, (unit) => nameOf(unit, self.personId))).toBe('Majo')
  })

  test('we call a person by the chosen name, else by the legal one, else by none', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org', 'es')
    const called = () => unitOfWork(house, { hat: 'jobs' }, (unit) => addresseeOf(unit, self.personId))
    expect(await called()).toEqual({ personId: self.personId, email: 'majo@example.org', language: 'es', name: '' })
    await record(self)
    expect(await called()).toMatchObject({ name: 'Majo' })
    await record(self, { chosenName: '' })
    expect(await called()).toMatchObject({ name: 'María José García Márquez' })
    await unitOfWork(house, self, (unit) => changeLanguage(unit, 'en'))
    expect(await called()).toMatchObject({ language: 'en' })
  })

  test('nobody can record anything of someone else, nor write to a closed account', async () => {
    const { house } = world()
    const [majo, eve] = [await person(house, 'majo@example.org'), await person(house, 'eve@example.org')]
    await record(majo)
    await unitOfWork(house, eve, (unit) => unit.db.updateTable('people').set({ phone: '0' }).execute())
    const row = await unitOfWork(house, majo, (unit) => unit.db.selectFrom('people').selectAll().executeTakeFirstOrThrow())
    expect(row.phone).toBe('916 555 0100')
    await house.database.query.updateTable('accounts').set({ closed_at: house.clock.now() }).where('person_id', '=', majo.personId).execute()
    expect(await unitOfWork(house, { hat: 'jobs' }, (unit) => addresseeOf(unit, majo.personId))).toBeUndefined()
  })
})
