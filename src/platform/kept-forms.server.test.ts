import { describe, expect, test } from 'vitest'
import { housekeep } from '../housekeeping.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { person } from '#tests/people/people.ts'
import { formWith } from '#tests/people/visits.ts'
import { forgetKeptForm, keepForm, keptForm } from './kept-forms.server.ts'
import { unitOfWork, type Self } from './unit-of-work.server.ts'

const world = openTestHouse()
const address = '/apply/K7M-3PQ-9D/name'
const form = () => formWith({ givenNames: 'Esperanza', livedExperience: ['own', 'family'], password: 'hush hush', newPassword: 'hush' })
const back = (self: Self, where = address) => unitOfWork(world().house, self, (unit) => keptForm(unit, where))
const hour = 3_600_000

describe('BEYOND-01 A session that ended in the middle of typing', () => {
  test('gives the form back as it was typed, checkbox lists whole, without passwords and its id', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    await keepForm(house, self.personId, address, form())
    expect(await back(self)).toEqual({
      typed: { givenNames: 'Esperanza', livedExperience: 'family' }, chosen: { givenNames: ['Esperanza'], livedExperience: ['own', 'family'] },
    })
  })

  test('keeps it so that nobody can read it in the database', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    await keepForm(house, self.personId, address, form())
    const { rows } = await house.database.statement('select kept_forms::text as whole from kept_forms')
    expect(rows).toHaveLength(1)
    expect(rows[0].whole).not.toMatch(/Esperanza|givenNames|hush|family/)
  })

  test('gives it to the same person only, at the same address only', async () => {
    const { house } = world()
    const [majo, eve] = [await person(house, 'majo@example.org'), await person(house, 'eve@example.org')]
    await keepForm(house, majo.personId, address, form())
    expect(await back(eve)).toBeUndefined()
    expect(await back(majo, '/apply/K7M-3PQ-9D/contact')).toBeUndefined()
    await unitOfWork(house, eve, (unit) => forgetKeptForm(unit, address))
    const seen = await unitOfWork(house, eve, (unit) => unit.db.selectFrom('kept_forms').select('id').execute())
    expect(seen).toEqual([])
    expect(await back(majo)).toBeDefined()
  })

  test('keeps it for 24 hours, then removes it', async () => {
    const { house, clock } = world()
    const self = await person(house, 'majo@example.org')
    await keepForm(house, self.personId, address, form())
    clock.forward(24 * hour - 1000)
    await housekeep(house)
    expect(await back(self)).toBeDefined()
    clock.forward(1000)
    expect(await back(self)).toBeUndefined()
    await housekeep(house)
    expect((await house.database.statement('select id from kept_forms')).rows).toEqual([])
  })

  test('gives the latest of several, and none once it has been saved', async () => {
    const { house, clock } = world()
    const self = await person(house, 'majo@example.org')
    await keepForm(house, self.personId, address, formWith({ givenNames: 'Espera' }))
    clock.forward(hour)
    await keepForm(house, self.personId, address, formWith({ givenNames: 'Esperanza' }))
    expect((await back(self))?.typed.givenNames).toBe('Esperanza')
    await unitOfWork(house, self, (unit) => forgetKeptForm(unit, address))
    expect(await back(self)).toBeUndefined()
  })

  test('says whether there was anything to keep; a button alone leaves what was kept before', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const keeps = (fields: Record<string, string>) => keepForm(house, self.personId, address, formWith(fields))
    expect(await keeps({ _then: 'ask', do: 'accept', seen: '4', note: '  ', password: 'hush hush' })).toBe(false)
    expect(await back(self)).toBeUndefined()
    expect(await keeps({ do: 'decline', note: 'Too dark' })).toBe(true)
    expect(await keeps({ do: 'accept' })).toBe(false)
    expect((await back(self))?.typed).toEqual({ do: 'decline', note: 'Too dark' })
  })

  test('keeps twenty at most, the newest, so that nobody can fill the house', async () => {
    const { house, clock } = world()
    const [self, other] = [await person(house, 'majo@example.org'), await person(house, 'lu@example.org')]
    await keepForm(house, other.personId, address, form())
    for (let page = 0; page < 22; page += 1) {
      clock.forward(1000)
      await keepForm(house, self.personId, `/page/${page}`, form())
    }
    const mine = await unitOfWork(house, self, (unit) => unit.db.selectFrom('kept_forms').select('address').orderBy('recorded_at').execute())
    expect(mine).toHaveLength(20)
    expect([mine[0]!.address, mine.at(-1)!.address]).toEqual(['/page/2', '/page/21'])
    expect(await back(other)).toBeDefined()
  })
})
