import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { askAlone, unitOfWork } from './unit-of-work.server.ts'

const world = openTestHouse()
const who = sql<string>`current_user::text`.as('who')
const asked = () => askAlone(world().house, { hat: 'signIn' }, (db) => db.selectNoFrom(who))

test('a question of its own is asked in the role of its actor, and leaves no trace on the connection', async () => {
  const { house } = world()
  const [before] = await house.database.query.selectNoFrom(who).execute()
  expect(await asked()).toEqual([{ who: 'alongside_sign_in' }])
  // More times than the pool has connections, so that each one that asked is met again.
  for (let time = 0; time < 15; time += 1) expect(await house.database.query.selectNoFrom(who).execute()).toEqual([before])
  expect(before!.who).not.toBe('alongside_sign_in')
})

test('what the role may not see is refused, and the next question is answered', async () => {
  const { house } = world()
  await expect(askAlone(house, { hat: 'signIn' }, (db) => db.selectFrom('submissions').select('hash'))).rejects.toThrow(/permission denied/)
  expect(await asked()).toEqual([{ who: 'alongside_sign_in' }])
})

test('a value stays a value, whatever is written in it', async () => {
  const { house } = world()
  const rude = `'; drop table sessions; select '\\`
  const [row] = await askAlone(house, { hat: 'signIn' }, (db) => db.selectNoFrom(sql<string>`${sql.lit(rude)}::text`.as('said')))
  expect(row).toEqual({ said: rude })
})

test('parameters are refused, and so is a question inside a unit', async () => {
  const { house } = world()
  const named = () => askAlone(house, { hat: 'signIn' }, (db) => db.selectFrom('people').select('id').where('id', '=', 'somebody'))
  await expect(named()).rejects.toThrow('literals')
  await expect(unitOfWork(house, { hat: 'signIn' }, asked)).rejects.toThrow('inside a unit')
})
