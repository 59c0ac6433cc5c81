/**
 * Is every security policy needed, and does some expectation notice when it is gone, or when one of its conditions is?
 * Each is changed in a transaction that is taken back, and what everyone sees and changes is asked again.
 */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { expectations, outcomeIn, sentence, type Expectation } from './security/expectations.ts'
import { conditionsIn, loosenings, policiesOf } from './security/loosened-policies.ts'
import { openScene, type Scene } from './security/scene.ts'

const testHouse = openTestHouse()

/** The first expectation that comes out otherwise once the database was changed by these words; nothing of it stays. */
async function firstSurprise(scene: Scene, words: string, some: readonly Expectation[]): Promise<string | undefined> {
  let surprise: string | undefined
  const takenBack = new Error('taken back')
  await scene.house.database.query.transaction().execute(async (db) => {
    await sql.raw(words).execute(db)
    for (const one of some) {
      const outcome = await outcomeIn(db, scene, one)
      if (outcome !== one.outcome) surprise = `${sentence(one)}: ${outcome} instead of ${one.outcome}`
      if (surprise) break
    }
    throw takenBack
  }).catch((fault: unknown) => {
    if (fault !== takenBack) throw fault
  })
  return surprise
}

test('dropping any one security policy, or any one condition of it, changes what somebody sees or changes', async () => {
  const scene = await openScene(testHouse().house, testHouse().drain)
  const policies = await policiesOf(scene.house.database)
  expect(policies.length).toBeGreaterThan(30)
  expect(await firstSurprise(scene, 'select 1', expectations)).toBeUndefined()
  const unnoticed: string[] = []
  for (const policy of policies) {
    const some = expectations.filter(({ table }) => table === policy.table)
    for (const { says, words } of loosenings(policy)) {
      if (!(await firstSurprise(scene, words, some))) unnoticed.push(`${policy.table}: ${policy.name} ${says}`)
    }
  }
  expect(unnoticed).toEqual([])
  expect(await policiesOf(scene.house.database)).toEqual(policies)
}, 300_000)

test('the conditions of a policy are told apart', () => {
  expect(conditionsIn("((a = b) AND (c OR (d AND e)) AND (f(' AND ') IS NOT NULL))"))
    .toEqual(['(a = b)', '(c OR (d AND e))', "(f(' AND ') IS NOT NULL)"])
  expect(conditionsIn('(a = ( SELECT b AS c))')).toEqual(['a = ( SELECT b AS c)'])
  expect(conditionsIn('true')).toEqual(['true'])
})
