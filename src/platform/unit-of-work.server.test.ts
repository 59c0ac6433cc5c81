import { sql } from 'kysely'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { announce } from './announcements.server.ts'
import { audit } from './audit.server.ts'
import { newId } from './identifiers.server.ts'
import { writeMessage } from './messages.server.ts'
import { NotFound } from './problems.ts'
import { unitOfWork, type Unit } from './unit-of-work.server.ts'

const world = openTestHouse()
afterEach(() => void vi.useRealTimers())

const letter = { id: 'x', version: 1, language: 'en', subject: 'News', text: 'Hello', html: '<p>Hello</p>' } as const
const rowsOf = async (table: string) =>
  (await world().house.database.statement(`select count(*)::int as count from ${table}`)).rows[0].count as number

/** Who the database thinks is asking. */
const whoAsks = async (unit: Unit) => (await sql<{ role: string; person: string; organisation: string; hat: string }>`
  select current_user as role, current_setting('app.person', true) as person,
         current_setting('app.organisation', true) as organisation, current_setting('app.role', true) as hat`.execute(unit.db)).rows[0]!

describe('PLAT-05 A unit of work', () => {
  test('works as the database role of its actor, with person, organisation and role stated', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const specialist = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
    expect(await unitOfWork(house, self, whoAsks)).toEqual({ role: 'alongside_request', person: self.personId, organisation: '', hat: '' })
    expect(await unitOfWork(house, specialist, whoAsks)).toEqual({
      role: 'alongside_request', person: specialist.personId, organisation: specialist.organisationId, hat: 'programSpecialist' })
    expect(await unitOfWork(house, { hat: 'signIn' }, whoAsks)).toMatchObject({ role: 'alongside_sign_in', person: '' })
    expect(await unitOfWork(house, { hat: 'jobs' }, whoAsks)).toMatchObject({ role: 'alongside_jobs', person: '' })
  })

  test('leaves nothing behind for whoever uses the connection next', async () => {
    const { house } = world()
    const specialist = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
    await unitOfWork(house, specialist, whoAsks)
    await unitOfWork(house, specialist, async () => { throw new Error('fell over') }).catch(() => {})
    const after = () => house.database.query.transaction().execute(async (db) => whoAsks({ db } as Unit))
    for (const { role, person: who, organisation, hat } of await Promise.all(Array.from({ length: 12 }, after))) {
      expect(role).not.toMatch(/^alongside_/)
      expect([who, organisation, hat].filter(Boolean)).toEqual([])
    }
  })

  test('rolled back, takes change, news, job, message and audit with it', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const tables = ['news', 'pgboss.job', 'audit', 'messages']
    const before = await Promise.all(tables.map(rowsOf))
    await expect(unitOfWork(house, self, async (unit) => {
      await unit.db.updateTable('people').set({ phone: '1' }).where('id', '=', self.personId).execute()
      await announce(unit, 'applicationSent', { applicationId: newId() })
      await audit(unit, { action: 'changed', kind: 'person', ids: [self.personId] })
      throw new Error('fell over')
    })).rejects.toThrow('fell over')
    await expect(unitOfWork(house, { hat: 'signIn' }, async (unit) => {
      await writeMessage(unit, { personId: self.personId, email: 'majo@example.org' }, letter)
      throw new Error('fell over')
    })).rejects.toThrow('fell over')
    expect(await Promise.all(tables.map(rowsOf))).toEqual(before)
    const { phone } = await house.database.query.selectFrom('people').selectAll().where('id', '=', self.personId).executeTakeFirstOrThrow()
    expect(phone).toBeNull()
  })

  test('the same question of others on the same connection is answered for each of them alone', async () => {
    const { house } = world()
    const people = [await person(house, 'majo@example.org'), await person(house, 'eve@example.org')]
    for (let time = 0; time < 8; time += 1) {
      for (const self of people) {
        const rows = await unitOfWork(house, self, (unit) => unit.db.selectFrom('people').select('id').where('id', '<>', newId()).execute())
        expect(rows).toEqual([{ id: self.personId }])
      }
      expect(await house.database.query.selectFrom('people').select('id').where('id', '<>', newId()).execute()).toHaveLength(2)
    }
  })

  test('refuses another inside it, which would wait for itself, and the house goes on', async () => {
    const { house } = world()
    await expect(unitOfWork(house, { hat: 'jobs' }, () => unitOfWork(house, { hat: 'jobs' }, async () => 1))).rejects.toThrow('inside another')
    expect(await unitOfWork(house, { hat: 'jobs' }, async () => 2)).toBe(2)
  })

  test('that takes longer than 10 seconds is rolled back; what it does later reaches nobody', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const [waiting, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let late: Promise<unknown> | undefined
    const refused = expect(unitOfWork(house, self, async (unit) => {
      await unit.db.updateTable('people').set({ phone: '1' }).where('id', '=', self.personId).execute()
      waiting.resolve()
      await goOn.promise
      late = unit.db.selectFrom('people').selectAll().execute()
      await late
    })).rejects.toThrow('longer than 10 seconds')
    await waiting.promise
    await vi.advanceTimersByTimeAsync(10_000)
    await refused
    vi.useRealTimers()
    goOn.resolve()
    await new Promise((done) => setImmediate(done))
    await expect(late).rejects.toThrow(/rolled back/)
    const { phone } = await unitOfWork(house, self, (unit) => unit.db.selectFrom('people').selectAll().executeTakeFirstOrThrow())
    expect(phone).toBeNull()
  })
})

describe('PLAT-05 Staff enter with a membership that holds now, or not at all', () => {
  test('nothing is there for someone whose membership has ended', async () => {
    const { house } = world()
    const specialist = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
    await house.database.query.updateTable('memberships').set({ ends_at: house.clock.now() }).execute()
    await expect(unitOfWork(house, specialist, whoAsks)).rejects.toBeInstanceOf(NotFound)
    await expect(unitOfWork(house, specialist, async () => 'asks nothing')).rejects.toBeInstanceOf(NotFound)
    await expect(unitOfWork(house, specialist, async () => { throw new Error('fell over') })).rejects.toBeInstanceOf(NotFound)
  })

  test('nor for another role, another organisation, or a membership that has not begun', async () => {
    const { house } = world()
    const specialist = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
    const other = await certifyingBody(house, 'Another program')
    const manager = await staff(house, other, 'programManager', 'moe@example.org')
    await house.database.query.updateTable('memberships').set({ starts_at: new Date(Date.now() + 3_600_000) })
      .where('person_id', '=', manager.personId).execute()
    const claims = [{ ...specialist, role: 'programManager' as const }, { ...specialist, organisationId: other },
      { ...specialist, personId: manager.personId }, manager]
    for (const claim of claims) await expect(unitOfWork(house, claim, whoAsks)).rejects.toBeInstanceOf(NotFound)
    expect(await unitOfWork(house, specialist, whoAsks)).toMatchObject({ hat: 'programSpecialist' })
  })
})
