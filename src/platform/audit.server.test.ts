import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { audit } from './audit.server.ts'
import { newId } from './identifiers.server.ts'
import { unitOfWork, type Actor } from './unit-of-work.server.ts'

const world = openTestHouse()
const ids = [newId(), newId()]
const look = (actor: Actor) => unitOfWork(world().house, actor, (unit) => audit(unit, { action: 'opened', kind: 'test', ids, detail: 'look' }))
const rows = async () => (await world().house.database.statement('select * from audit where record_kind = $1', ['test'])).rows

describe('PLAT-06 The audit', () => {
  test('says who, in which hat, for which organisation, when and what', async () => {
    const { house, clock } = world()
    const specialist = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
    await look(specialist)
    expect(await rows()).toMatchObject([{
      at: clock.now(), person_id: specialist.personId, organisation_id: specialist.organisationId, role: 'programSpecialist', action: 'opened',
      record_ids: ids, detail: 'look',
    }])
  })

  test('of a person by themself, and of the house', async () => {
    const self = await person(world().house, 'majo@example.org')
    await look(self)
    await look({ hat: 'jobs' })
    const seen = (await rows()).map(({ person_id, role }) => [person_id, role])
    expect(seen).toEqual(expect.arrayContaining([[self.personId, 'self'], [null, 'jobs']]))
  })

  test('cannot be changed, taken back, emptied of a row or read by those whom it watches', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    await look(self)
    await expect(house.database.statement("update audit set detail = 'other'")).rejects.toThrow('append-only')
    await expect(house.database.statement('delete from audit')).rejects.toThrow('append-only')
    expect(await unitOfWork(house, self, (unit) => unit.db.selectFrom('audit').selectAll().execute())).toEqual([])
  })

  test('nobody can write in someone else’s name', async () => {
    const { house } = world()
    const [majo, eve] = [await person(house, 'majo@example.org'), await person(house, 'eve@example.org')]
    const forged = unitOfWork(house, eve, (unit) => unit.db.insertInto('audit').values({
      id: newId(), at: unit.now, person_id: majo.personId, organisation_id: null, role: 'self', action: 'opened', record_kind: 'test', record_ids: ids,
    }).execute())
    await expect(forged).rejects.toThrow('row-level security')
  })
})
