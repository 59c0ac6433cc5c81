/** How long rows are kept: every table names its class, and every class of the retention file is some table's. */
import { expect, test } from 'vitest'
import { fileKinds } from '#platform/file-kinds.ts'
import { retentionOf } from '#policy/retention.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'

const testHouse = openTestHouse()

test('every table and every kind of file names a class of the retention file, and no class is left over', async () => {
  const { house } = testHouse()
  const { rows } = await house.database.statement(
    `select relname as table, obj_description(oid) as comment from pg_class
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname not like 'kysely\\_%' order by relname`)
  expect(rows.length).toBeGreaterThan(15)
  const named = Object.fromEntries(rows.map(({ table, comment }) =>
    [table, comment?.match(/^retention: (\w+)$/)?.[1] ?? `«${comment}»`]))
  const classes = Object.keys(retentionOf(house.settings.jurisdiction).classes)
  expect(Object.entries(named).filter(([, one]) => !classes.includes(one as string))).toEqual([])
  const ofFiles: string[] = Object.values(fileKinds)
  expect(ofFiles.filter((one) => !classes.includes(one))).toEqual([])
  expect(classes.filter((one) => !Object.values(named).includes(one) && !ofFiles.includes(one))).toEqual([])
})

test('a class that is kept for days says how many, and only such a class does', () => {
  const { classes } = retentionOf(testHouse().house.settings.jurisdiction)
  for (const [name, { keep, days, thenDays }] of Object.entries(classes)) {
    expect([days !== undefined, thenDays !== undefined], name).toEqual([keep === 'days', keep === 'while open'])
  }
})
