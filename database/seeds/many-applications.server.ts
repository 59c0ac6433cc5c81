import { CompiledQuery } from 'kysely'
import { lastDayOf } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import type { JobHandlers } from '#platform/jobs.server.ts'
import { newReference } from '#platform/identifiers.server.ts'
import { languages } from '#platform/languages.ts'
import { policyOn } from '#policy/policies.server.ts'
import { copyOfLife, type CopiedLife } from './copy-of-life.ts'
import { liveModel, modelKinds, type Life, type LifeKind } from './model-lives.server.ts'
import { madeUpName, takes } from './made-up-names.ts'

/** Of a hundred applications, how many are where: most are decided, and a month's work waits. */
const ofAHundred: Record<LifeKind, number> = { approved: 80, waiting: 15, draft: 3, discarded: 2 }
/** How long ago the last step of such an application can have been, in days: a few of those that wait are late. */
const daysBack: Record<LifeKind, number> = { approved: 700, waiting: 32, draft: 60, discarded: 300 }
const copiesAtOnce = 250

/** Tables in the order in which rows can be written. */
type Rows = Record<string, object[]>

async function insertAll(house: House, lives: readonly CopiedLife[]): Promise<void> {
  const rows: Rows = {}
  for (const life of lives) for (const [table, some] of Object.entries(life)) (rows[table] ??= []).push(...some)
  await house.database.query.transaction().execute(async (db) => {
    for (const [table, some] of Object.entries(rows)) {
      const text = `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`
      await db.executeQuery(CompiledQuery.raw(text, [JSON.stringify(some)]))
    }
  })
}

