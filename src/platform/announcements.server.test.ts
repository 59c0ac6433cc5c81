import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce } from '#tests/people/at-once.ts'
import { announce, tell, type Reaction } from './announcements.server.ts'
import { audit } from './audit.server.ts'
import type { House } from './house.server.ts'
import { newId } from './identifiers.server.ts'
import { unitOfWork } from './unit-of-work.server.ts'

const world = openTestHouse()
const write: Reaction = (unit, news) => audit(unit, { action: 'changed', kind: 'test', ids: [news.about.id!], detail: `effective ${news.effectiveOn}` })
const fail: Reaction = async (unit, news) => {
  await write(unit, news)
  throw new Error('fell over')
}
const houseWith = (reactions: Record<string, Reaction>): House => ({ ...world().house, reactions: { somethingHappened: reactions } })
const effects = () => world().house.database.query.selectFrom('audit').select(['detail', 'record_ids']).where('record_kind', '=', 'test').execute()
const told = () => world().house.database.query.selectFrom('reactions_done').select('reaction').execute()

async function announced(house: House): Promise<string> {
  await unitOfWork(house, { hat: 'jobs' }, (unit) => announce(unit, 'somethingHappened', { id: newId() }))
  return (await house.database.query.selectFrom('news').select('id').executeTakeFirstOrThrow()).id
}

describe('CERT-24 News', () => {
  test('asks for one job per reaction, in the same transaction', async () => {
    const house = houseWith({ first: write, second: write })
    const news = await announced(house)
    const { rows } = await house.database.statement("select data from pgboss.job where name = 'reactions'")
    expect(rows.map(({ data }) => data).sort((a, b) => a.reaction.localeCompare(b.reaction))).toEqual([{ news, reaction: 'first' }, { news, reaction: 'second' }])
  })

  test('told twice has its effect once, also at the same moment', async () => {
    const house = houseWith({ first: write })
    const news = await announced(house)
    await allAtOnce(house, 3, () => tell(house, news, 'first'))
    await tell(house, news, 'first')
    expect(await effects()).toHaveLength(1)
    expect((await effects())[0]!.detail).toBe('effective 2026-03-10')
  })

  test('of which one reaction fails still reaches the other; the failed one leaves no trace and can be told again', async () => {
    const house = houseWith({ first: fail, second: write })
    const news = await announced(house)
    await expect(tell(house, news, 'first')).rejects.toThrow('fell over')
    await tell(house, news, 'second')
    expect(await told()).toEqual([{ reaction: 'second' }])
    expect(await effects()).toHaveLength(1)
    await tell({ ...house, reactions: { somethingHappened: { first: write } } }, news, 'first')
    expect(await effects()).toHaveLength(2)
  })

  test('that nobody has heard of is a fault, and nothing of its unit stays', async () => {
    const { house } = world()
    await expect(unitOfWork(house, { hat: 'jobs' }, (unit) => announce(unit, 'theSkyFell', {}))).rejects.toThrow('theSkyFell')
    await expect(tell(house, await announced(houseWith({})), 'first')).rejects.toThrow('No reaction')
    expect(await told()).toEqual([])
  })

  test('cannot be changed or taken back, not even by the owner of the database', async () => {
    const house = houseWith({})
    await announced(house)
    await expect(house.database.statement("update news set kind = 'other'")).rejects.toThrow('append-only')
    await expect(house.database.statement('delete from news')).rejects.toThrow('append-only')
  })
})
