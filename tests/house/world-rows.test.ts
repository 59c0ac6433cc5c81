import { expect, test } from 'vitest'
import { seedDemonstration } from '#demonstration/seed-demonstration.server.ts'
import { tablesInOrder, writeTables, type RowsOfTable } from '#demonstration/world-rows.server.ts'
import { openTestHouse, type TestHouse } from '#tests/open-test-house.ts'
import { certifyingBody } from '#tests/people/people.ts'
import { jobHandlers } from '../../src/house.server.ts'

const opened = openTestHouse()

async function rowsOf({ house: { database } }: TestHouse): Promise<RowsOfTable[]> {
  const all: RowsOfTable[] = []
  for (const table of await tablesInOrder(database)) {
    const { rows } = await database.statement(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)
    all.push({ table, rows: rows.map(({ row }) => row) })
  }
  return all
}

test('PLAT-01 the rows of a world, written into another database, are the same world', { timeout: 240_000 }, async () => {
  const world = opened()
  const { database } = world.house
  await certifyingBody(world.house)
  await seedDemonstration(world.house, jobHandlers(world.house))
  const lived = await rowsOf(world)
  expect(lived.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(20)

  await database.statement(`truncate ${lived.map(({ table }) => table).join(', ')} cascade`)
  await database.query.transaction().execute((db) => writeTables(db, lived))
  expect(await rowsOf(world)).toEqual(lived)
  // What watches over changes watches again.
  await expect(database.statement('delete from audit')).rejects.toThrow('append-only')
})
