/** `database/tables.ts` is what the migrated database is: after a migration, `npm run tables` writes it anew. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { tablesText } from '../../scripts/tables-text.ts'

const testHouse = openTestHouse()

test('database/tables.ts is what the migrations make', async () => {
  expect(readFileSync('database/tables.ts', 'utf8')).toBe(await tablesText(testHouse().house.database))
})
