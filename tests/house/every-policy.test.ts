/**
 * Is every security policy needed, and does some expectation notice when it is gone, or when one of its conditions is?
 * Each is changed in a transaction that is taken back, and what everyone sees and changes is asked again.
 */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { expectations, outcomesIn, sentence, type Expectation } from './security/expectations.ts'
import { conditionsIn, loosenings, policiesOf } from './security/loosened-policies.ts'
import { openScene, type Scene } from './security/scene.ts'

const testHouse = openTestHouse()

/** What comes of the expectations once the database was changed by these words; nothing of it stays. */
async function outcomesAfter(scene: Scene, words: string | undefined, some: readonly Expectation[]): Promise<Record<string, string>> {
  let outcomes = {}
  const takenBack = new Error('taken back')
  await scene.house.database.query.transaction().execute(async (db) => {
    if (words) await sql.raw(words).execute(db)
    outcomes = await outcomesIn(db, scene, some)
    throw takenBack
  }).catch((fault: unknown) => {
    if (fault !== takenBack) throw fault
  })
  return outcomes
}

test('dropping any one security policy, or any one condition of it, changes what somebody sees or changes', async () => {
  const scene = await openScene(testHouse().house, testHouse().drain)
  const policies = await policiesOf(scene.house.database)
  const unnoticed: string[] = []
  let tried = 0
  for (const policy of policies) {
    const some = expectations.filter(({ table }) => table === policy.table)
    const expected = Object.fromEntries(some.map((one) => [sentence(one), one.outcome]))
    expect(await outcomesAfter(scene, undefined, some)).toEqual(expected)
    for (const { says, words } of loosenings(policy)) {
      tried += 1
      const outcomes = await outcomesAfter(scene, words, some)
      if (Object.entries(expected).every(([one, outcome]) => outcomes[one] === outcome)) unnoticed.push(`${policy.table}: ${policy.name} ${says}`)
    }
  }
  expect(unnoticed).toEqual([])
  expect(tried).toBeGreaterThan(policies.length)
  expect(await policiesOf(scene.house.database)).toEqual(policies)
}, 60_000)

test('the conditions of a policy are told apart', () => {
  expect(conditionsIn("((a = b) AND (c OR (d AND e)) AND (f(' AND ') IS NOT NULL))")).toEqual(['(a = b)', '(c OR (d AND e))', "(f(' AND ') IS NOT NULL)"])
  expect(conditionsIn('(a = ( SELECT b AS c))')).toEqual(['a = ( SELECT b AS c)'])
  expect(conditionsIn('true')).toEqual(['true'])
})
